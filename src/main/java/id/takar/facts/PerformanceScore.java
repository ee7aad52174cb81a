package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The score of performance in the professionalism index.
 *
 * @param value the score, never null
 */
@Conclusion(shownAt = 2)
public record PerformanceScore(BigDecimal value) {
    public PerformanceScore {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static PerformanceScore of(BigDecimal value) {
        return new PerformanceScore(value);
    }
}
