package id.takar.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which entry of the employee file a computed property needs, so that a missing one can be named exactly. */
@Target({ElementType.METHOD, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {
    /** Paths in the employee file, such as {@code rank.since}; the property is null when any of them is missing. */
    String[] value();
}
