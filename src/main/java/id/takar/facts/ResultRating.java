package id.takar.facts;

import java.util.Objects;

/**
 * The rating of results that decides.
 *
 * @param value the value, never null
 */
@Conclusion
public record ResultRating(Rating value) {
    public ResultRating {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static ResultRating of(Rating value) {
        return new ResultRating(value);
    }
}
