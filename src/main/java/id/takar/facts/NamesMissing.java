package id.takar.facts;

import java.util.List;

/** A fact whose computed properties can say exactly which entries of the employee file they miss. */
public interface NamesMissing {
    /** Paths in the employee file that the property needs and the file does not state; empty when it has them all. */
    List<String> missing(String property);
}
