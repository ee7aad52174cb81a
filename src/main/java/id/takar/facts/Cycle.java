package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
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
 * @param ratedOn the day the rater gave the rating of the period
 */
@Given(at = "cycle")
public record Cycle(
        @Schema(description = "The day the SKP was agreed", example = "2023-01-16") @Nullable
        LocalDate agreedOn,

        @Schema(
                description = "The days feedback was given; null when not stated",
                example = "[\"2023-04-14\",\"2023-10-13\"]")
        @Nullable
        List<LocalDate> feedbackOn,

        @Schema(
                description = "The days a performance dialogue was held; null when not stated",
                example = "[\"2023-07-14\"]")
        @Nullable
        List<LocalDate> dialogueOn,

        @Schema(
                description = "The days of periodic review; null when not stated",
                example = "[\"2023-06-30\",\"2023-12-29\"]")
        @Nullable
        List<LocalDate> reviewedOn,

        @Schema(description = "The day the rater gave the rating of the period", example = "2024-01-08") @Nullable
        LocalDate ratedOn) {
    static final Cycle UNKNOWN = new Cycle(null, null, null, null, null);

    public Cycle {
        feedbackOn = feedbackOn == null ? null : List.copyOf(feedbackOn);
        dialogueOn = dialogueOn == null ? null : List.copyOf(dialogueOn);
        reviewedOn = reviewedOn == null ? null : List.copyOf(reviewedOn);
    }
}
