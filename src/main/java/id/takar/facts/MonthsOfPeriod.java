package id.takar.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How much of the evaluation period was spent in a post of the present level.
 *
 * @param inPost whole months; null when the period or the first day in the post is not stated; negative never
 */
@Given(at = "post")
public record MonthsOfPeriod(
        @Reads({"period.from", "period.to", "post.since"}) @Nullable
        Integer inPost) {

    static MonthsOfPeriod of(Period period, @Nullable LocalDate since) {
        var from = period.from();
        var to = period.to();
        if (from == null || to == null || since == null) {
            return new MonthsOfPeriod(null);
        }
        return new MonthsOfPeriod(
                (int) Math.max(0, ChronoUnit.MONTHS.between(since.isAfter(from) ? since : from, to.plusDays(1))));
    }

    /** The months at a percentage. They must be known. */
    public @Nullable BigDecimal at(BigDecimal percentage) {
        return inPost == null ? null : Exact.percent(BigDecimal.valueOf(inPost), percentage);
    }
}
