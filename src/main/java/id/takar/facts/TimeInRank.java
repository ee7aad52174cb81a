package id.takar.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Time served in the rank, counted to the day asked about.
 *
 * @param fullYears whole years; null when the first day is not stated; negative never, a later first day gives 0
 * @param fullMonths whole months, likewise
 */
@Given(at = "rank")
public record TimeInRank(
        @Reads("rank.since") @Nullable Integer fullYears,
        @Reads("rank.since") @Nullable Integer fullMonths) {

    static TimeInRank between(@Nullable LocalDate since, LocalDate day) {
        return since == null
                ? new TimeInRank(null, null)
                : new TimeInRank((int) Math.max(0, ChronoUnit.YEARS.between(since, day)), (int)
                        Math.max(0, ChronoUnit.MONTHS.between(since, day)));
    }
}
