package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The objection (keberatan) against the result of an appraisal. A policy dated by it goes by the day the result was
 * received.
 *
 * @param receivedOn the day the employee received the result
 * @param filed whether an objection was filed
 * @param filedOn the day it was filed
 * @param reasoned whether it was filed in writing with reasons
 * @param raterHeard whether the rater was asked for an explanation
 * @param employeeHeard whether the employee was asked for an explanation
 * @param decided whether the superior of the rater has decided
 * @param decidedOn the day of that decision
 */
@Given(at = "objection", dayOf = "receivedOn")
public record Objection(
        @Schema(description = "The day the employee received the result", example = "2024-01-15") @Nullable
        LocalDate receivedOn,

        @Schema(description = "Whether an objection was filed", example = "true") @Nullable
        Boolean filed,

        @Schema(description = "The day it was filed", example = "2024-01-22") @Nullable
        LocalDate filedOn,

        @Schema(description = "Whether it was filed in writing with reasons", example = "true") @Nullable
        Boolean reasoned,

        @Schema(description = "Whether the rater was asked for an explanation", example = "true") @Nullable
        Boolean raterHeard,

        @Schema(description = "Whether the employee was asked for an explanation", example = "true") @Nullable
        Boolean employeeHeard,

        @Schema(description = "Whether the superior of the rater has decided", example = "true") @Nullable
        Boolean decided,

        @Schema(description = "The day of that decision", example = "2024-02-05") @Nullable
        LocalDate decidedOn) {
    static final Objection UNKNOWN = new Objection(null, null, null, null, null, null, null, null);
}
