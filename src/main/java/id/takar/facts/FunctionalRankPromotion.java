package id.takar.facts;

import java.util.Objects;

/**
 * Whether a functional official is eligible for the next rank, all requirements together.
 *
 * @param value the value, never null
 */
@Conclusion
public record FunctionalRankPromotion(Answer value) {
    public FunctionalRankPromotion {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static FunctionalRankPromotion of(Answer value) {
        return new FunctionalRankPromotion(value);
    }
}
