package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The share of the performance part of an allowance that is paid, in percent.
 *
 * @param value the value, never null
 */
@Conclusion(shownAt = 2)
public record PerformanceAllowance(BigDecimal value) {
    public PerformanceAllowance {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static PerformanceAllowance of(BigDecimal value) {
        return new PerformanceAllowance(value);
    }
}
