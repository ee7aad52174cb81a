package id.takar.facts;

import org.jspecify.annotations.Nullable;

/**
 * The two ratings that the law gives to the rater (Pejabat Penilai Kinerja).
 *
 * @param results the rating of results; null while the rater has not given it
 * @param behaviour the rating of behaviour; null while the rater has not given it
 */
@Given(at = "ratings")
public record RaterRatings(
        @Nullable Rating results, @Nullable Rating behaviour) {
    static final RaterRatings UNKNOWN = new RaterRatings(null, null);
}
