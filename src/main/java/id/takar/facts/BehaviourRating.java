package id.takar.facts;

import java.util.Objects;

/**
 * The rating of behaviour that decides.
 *
 * @param value the value, never null
 */
@Conclusion
public record BehaviourRating(Rating value) {
    public BehaviourRating {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static BehaviourRating of(Rating value) {
        return new BehaviourRating(value);
    }
}
