package id.takar.facts;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a measure that stand in for it where it is not stated itself.
 *
 * @param measure where the measure stands in the file
 * @param stated what each part was stated to be, by its place in the file
 */
record Parts(String measure, Map<String, @Nullable BigDecimal> stated) {

    static Parts of(String measure) {
        return new Parts(measure, new LinkedHashMap<>());
    }

    Parts and(String place, @Nullable BigDecimal part) {
        stated.put(place, part);
        return this;
    }

    /** The mean of all parts; null while one is missing, so that nobody is measured by what happens to be good. */
    @Nullable
    BigDecimal mean() {
        return stated.containsValue(null)
                ? null
                : Exact.mean(
                        stated.values().stream().map(Objects::requireNonNull).toList());
    }

    /** The parts that are missing; the measure itself where no part was stated. */
    List<String> missing() {
        var names = stated.entrySet().stream()
                .filter(e -> e.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
        return names.size() == stated.size() ? List.of(measure) : names;
    }
}
