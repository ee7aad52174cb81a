package id.takar.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of all thresholds on the day asked about; the engine adds it to rules that say {@code threshold( ... )}. */
@Given(at = "")
public final class Thresholds {
    private final Map<String, BigDecimal> values;
    private final @Nullable BigDecimal[] slots;

    /**
     * Takes the values of a day.
     *
     * @param ids every threshold of the release, in the order of its slots
     * @param values values by id, of those that a rule sets on the day
     */
    public Thresholds(List<String> ids, Map<String, BigDecimal> values) {
        this.values = Map.copyOf(values);
        this.slots = ids.stream().map(values::get).toArray(BigDecimal[]::new);
    }

    /** The value of a threshold, or null when no rule sets it on the day: a condition on it is then false. */
    public @Nullable BigDecimal value(String id) {
        return values.get(id);
    }

    /** The value in a slot, likewise: what {@link #value} becomes when a release is linked. */
    public @Nullable BigDecimal at(int slot) {
        return slots[slot];
    }
}
