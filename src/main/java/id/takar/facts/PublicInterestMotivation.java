package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Commitment to the public interest, a dimension of public service motivation.
 *
 * @param value on the scale of the answers, never null
 */
@Conclusion(shownAt = 2)
public record PublicInterestMotivation(BigDecimal value) {
    public PublicInterestMotivation {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static PublicInterestMotivation of(BigDecimal value) {
        return new PublicInterestMotivation(value);
    }
}
