package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The credit that a rank brings along on entry into the functional level applied for.
 *
 * @param value the credit, unrounded
 */
@Conclusion(shownAt = 2)
public record BaseCredit(BigDecimal value) {
    public BaseCredit {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static BaseCredit of(BigDecimal value) {
        return new BaseCredit(value);
    }
}
