package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The credit that a higher diploma adds at the functional level held.
 *
 * @param value the credit, unrounded
 */
@Conclusion(shownAt = 2)
public record EducationCredit(BigDecimal value) {
    public EducationCredit {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes so many percent of the credit of one rank step. */
    public static EducationCredit of(CreditStep step, BigDecimal percentage) {
        return new EducationCredit(Exact.percent(step.value(), percentage));
    }
}
