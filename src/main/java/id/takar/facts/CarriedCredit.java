package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The credit that is carried along into the next functional level.
 *
 * @param value the credit, unrounded
 */
@Conclusion(shownAt = 2)
public record CarriedCredit(BigDecimal value) {
    public CarriedCredit {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /**
     * Concludes so many percent of what the credit earned exceeds the credit needed by.
     *
     * @param earned at least the credit needed
     */
    public static CarriedCredit of(BigDecimal earned, BigDecimal needed, BigDecimal percentage) {
        return new CarriedCredit(Exact.percent(earned.subtract(needed), percentage));
    }
}
