package id.takar.engine;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A compiled policy.
 *
 * @param models the names of the generated classes that describe its rules
 * @param bytes class bytes by name
 */
record PolicyClasses(List<String> models, SortedMap<String, byte[]> bytes) {
    PolicyClasses(List<String> models, Map<String, byte[]> bytes) {
        this(List.copyOf(models), new TreeMap<>(bytes));
    }

    /** Whether the class of each model is there; not so where compiling was cut off. */
    boolean isWhole() {
        return bytes.keySet().containsAll(models);
    }
}
