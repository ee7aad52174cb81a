package id.takar.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Public service motivation: the mean of its four dimensions.
 *
 * @param value on the scale of the answers, never null
 */
@Conclusion(shownAt = 2)
public record PublicServiceMotivation(BigDecimal value) {
    public PublicServiceMotivation {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the mean of the four dimensions. */
    public static PublicServiceMotivation of(
            PolicyMakingMotivation policyMaking,
            PublicInterestMotivation publicInterest,
            CompassionMotivation compassion,
            SelfSacrificeMotivation selfSacrifice) {
        return new PublicServiceMotivation(Exact.mean(
                List.of(policyMaking.value(), publicInterest.value(), compassion.value(), selfSacrifice.value())));
    }
}
