package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The job person match (JPM): levels achieved against levels required.
 *
 * @param value in percent, never null
 */
@Conclusion(shownAt = 2)
public record JobPersonMatch(BigDecimal value) {
    public JobPersonMatch {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static JobPersonMatch of(BigDecimal value) {
        return new JobPersonMatch(value);
    }
}
