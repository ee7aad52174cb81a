package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How long the punishment that absence leads to would last, in months.
 *
 * @param value the value, never null
 */
@Conclusion
public record SanctionMonths(BigDecimal value) {
    public SanctionMonths {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static SanctionMonths of(BigDecimal value) {
        return new SanctionMonths(value);
    }
}
