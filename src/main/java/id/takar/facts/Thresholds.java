package id.takar.facts;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of all thresholds on the day asked about; the engine adds it to rules that say {@code threshold( ... )}. */
@Given(at = "")
public final class Thresholds {
    private final Map<String, BigDecimal> values;

    /** Values by threshold id; copied. */
    public Thresholds(Map<String, BigDecimal> values) {
        this.values = Map.copyOf(values);
    }

    /** The value of a threshold, or null when no rule sets it on the day: a condition on it is then false. */
    public @Nullable BigDecimal value(String id) {
        return values.get(id);
    }
}
