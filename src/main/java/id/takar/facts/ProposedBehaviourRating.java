package id.takar.facts;

import java.util.Objects;

/**
 * The rating of behaviour that the core values propose to the rater.
 *
 * @param value the value, never null
 */
@Conclusion
public record ProposedBehaviourRating(Rating value) {
    public ProposedBehaviourRating {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static ProposedBehaviourRating of(Rating value) {
        return new ProposedBehaviourRating(value);
    }
}
