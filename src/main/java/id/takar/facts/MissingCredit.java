package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The credit that is still missing for the next functional level.
 *
 * @param value the credit, unrounded
 */
@Conclusion(shownAt = 2)
public record MissingCredit(BigDecimal value) {
    public MissingCredit {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the difference. */
    public static MissingCredit of(BigDecimal needed, BigDecimal earned) {
        return new MissingCredit(needed.subtract(earned));
    }
}
