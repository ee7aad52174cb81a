package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The credit that one rank step takes at the functional level held.
 *
 * @param value the credit, unrounded
 */
@Conclusion(shownAt = 2)
public record CreditStep(BigDecimal value) {
    public CreditStep {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static CreditStep of(BigDecimal value) {
        return new CreditStep(value);
    }
}
