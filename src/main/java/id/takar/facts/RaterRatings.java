package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The two ratings that the law gives to the rater (Pejabat Penilai Kinerja).
 *
 * @param results the rating of results; null while the rater has not given it
 * @param behaviour the rating of behaviour; null while the rater has not given it
 */
@Given(at = "ratings")
public record RaterRatings(
        @Schema(description = "The rating of results; null while the rater has not given it", example = "MEETS")
        @Nullable
        Rating results,

        @Schema(description = "The rating of behaviour; null while the rater has not given it", example = "ABOVE")
        @Nullable
        Rating behaviour) {
    static final RaterRatings UNKNOWN = new RaterRatings(null, null);
}
