package id.takar.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Time served at the level of the post held, counted to the day asked about.
 *
 * @param fullYears whole years; null when the first day is not stated; negative never, a later first day gives 0
 * @param fullMonths whole months, likewise
 */
@Given(at = "post")
public record TimeInPost(
        @Reads("post.since") @Nullable Integer fullYears,
        @Reads("post.since") @Nullable Integer fullMonths) {

    static TimeInPost between(@Nullable LocalDate since, LocalDate day) {
        return since == null
                ? new TimeInPost(null, null)
                : new TimeInPost((int) Math.max(0, ChronoUnit.YEARS.between(since, day)), (int)
                        Math.max(0, ChronoUnit.MONTHS.between(since, day)));
    }
}
