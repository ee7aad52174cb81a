package id.takar.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of the management cycle in the period: planned, directed, supervised.
 *
 * @param agreedOn the day the SKP was agreed
 * @param feedbackOn the days feedback was given; null when not stated
 * @param dialogueOn the days a performance dialogue was held; null when not stated
 * @param reviewedOn the days of periodic review; null when not stated
 */
@Given(at = "cycle")
public record Cycle(
        @Nullable LocalDate agreedOn,
        @Nullable List<LocalDate> feedbackOn,
        @Nullable List<LocalDate> dialogueOn,
        @Nullable List<LocalDate> reviewedOn) {
    static final Cycle UNKNOWN = new Cycle(null, null, null, null);

    public Cycle {
        feedbackOn = feedbackOn == null ? null : List.copyOf(feedbackOn);
        dialogueOn = dialogueOn == null ? null : List.copyOf(dialogueOn);
        reviewedOn = reviewedOn == null ? null : List.copyOf(reviewedOn);
    }
}
