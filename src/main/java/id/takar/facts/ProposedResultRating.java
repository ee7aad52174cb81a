package id.takar.facts;

import java.util.Objects;

/**
 * The rating of results that the score proposes to the rater.
 *
 * @param value the value, never null
 */
@Conclusion
public record ProposedResultRating(Rating value) {
    public ProposedResultRating {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static ProposedResultRating of(Rating value) {
        return new ProposedResultRating(value);
    }
}
