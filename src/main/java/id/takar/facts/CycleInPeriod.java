package id.takar.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The management cycle's events, counted within the evaluation period.
 *
 * @param daysToAgreement days from the first day of the period to the day the SKP was agreed; negative never
 * @param feedbacks how often feedback was given in the period
 * @param dialogues how often a performance dialogue was held in the period
 * @param reviews how often the work was reviewed in the period
 * @param daysToRating days from the last day of the period to the day the rating was given; negative never
 */
@Given(at = "cycle")
public record CycleInPeriod(
        @Reads({"cycle.agreedOn", "period.from"}) @Nullable Integer daysToAgreement,

        @Reads({"cycle.feedbackOn", "period.from", "period.to"}) @Nullable
        Integer feedbacks,

        @Reads({"cycle.dialogueOn", "period.from", "period.to"}) @Nullable
        Integer dialogues,

        @Reads({"cycle.reviewedOn", "period.from", "period.to"}) @Nullable
        Integer reviews,

        @Reads({"cycle.ratedOn", "period.to"}) @Nullable Integer daysToRating) {

    static CycleInPeriod of(Cycle cycle, Period period) {
        return new CycleInPeriod(
                days(period.from(), cycle.agreedOn()),
                within(period, cycle.feedbackOn()),
                within(period, cycle.dialogueOn()),
                within(period, cycle.reviewedOn()),
                days(period.to(), cycle.ratedOn()));
    }

    private static @Nullable Integer days(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : (int) Math.max(0, ChronoUnit.DAYS.between(from, to));
    }

    private static @Nullable Integer within(Period period, @Nullable List<LocalDate> days) {
        var from = period.from();
        var to = period.to();
        if (from == null || to == null || days == null) {
            return null;
        }
        return (int) days.stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .count();
    }
}
