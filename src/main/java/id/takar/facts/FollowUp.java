package id.takar.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last step of the follow-up that was taken by the day asked about. */
@Given(at = "followUp")
public final class FollowUp {
    private final @Nullable List<FollowUpEvent> events;
    private final LocalDate day;
    private final @Nullable LocalDate periodTo;

    FollowUp(@Nullable List<FollowUpEvent> events, LocalDate day, @Nullable LocalDate periodTo) {
        this.events = events;
        this.day = day;
        this.periodTo = periodTo;
    }

    /** The last step, of two on one day the one stated later; NONE when none was taken; null when not stated. */
    @Reads("followUp")
    public @Nullable FollowUpStep last() {
        if (events == null) {
            return null;
        }
        var last = lastEvent();
        return last == null ? FollowUpStep.NONE : last.step();
    }

    /** The day of that step; null when none was taken. */
    @Reads("followUp")
    public @Nullable LocalDate since() {
        var last = lastEvent();
        return last == null ? null : last.on();
    }

    /**
     * Whether that step was taken after the last day of the period, and so follows up its predicate; null when no steps
     * are stated, or one was taken and that day is not stated.
     */
    @Reads({"followUp", "period.to"})
    public @Nullable Boolean afterPeriod() {
        var last = lastEvent();
        if (events == null || (last != null && periodTo == null)) {
            return null;
        }
        return last != null && periodTo != null && last.on().isAfter(periodTo);
    }

    /** Whether so many months since that step are over; null when none was taken. */
    @Reads("followUp")
    public @Nullable Boolean ended(BigDecimal months) {
        var end = end(months);
        return end == null ? null : !day.isBefore(end);
    }

    /** The last day of so many months since that step; null when none was taken. */
    @Reads("followUp")
    public @Nullable LocalDate lastDay(BigDecimal months) {
        var end = end(months);
        return end == null ? null : end.minusDays(1);
    }

    private @Nullable LocalDate end(BigDecimal months) {
        var since = since();
        return since == null ? null : since.plusMonths(months.longValueExact());
    }

    private @Nullable FollowUpEvent lastEvent() {
        FollowUpEvent last = null;
        for (var event : events == null ? List.<FollowUpEvent>of() : events) {
            if (!event.on().isAfter(day) && (last == null || !event.on().isBefore(last.on()))) {
                last = event;
            }
        }
        return last;
    }
}
