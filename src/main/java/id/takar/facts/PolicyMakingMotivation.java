package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Attraction to policy making, a dimension of public service motivation.
 *
 * @param value on the scale of the answers, never null
 */
@Conclusion(shownAt = 2)
public record PolicyMakingMotivation(BigDecimal value) {
    public PolicyMakingMotivation {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static PolicyMakingMotivation of(BigDecimal value) {
        return new PolicyMakingMotivation(value);
    }
}
