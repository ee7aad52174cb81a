package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation document that goes to the employee and comes back. A policy dated by it goes by the day it was sent.
 *
 * @param sentOn the day it was given to the employee
 * @param returned whether it came back
 * @param returnedOn the day it came back
 */
@Given(at = "evaluationDocument", dayOf = "sentOn")
public record EvaluationDocument(
        @Schema(description = "The day it was given to the employee", example = "2024-01-08") @Nullable
        LocalDate sentOn,

        @Schema(description = "Whether it came back", example = "true") @Nullable
        Boolean returned,

        @Schema(description = "The day it came back", example = "2024-01-15") @Nullable
        LocalDate returnedOn) {
    static final EvaluationDocument UNKNOWN = new EvaluationDocument(null, null, null);
}
