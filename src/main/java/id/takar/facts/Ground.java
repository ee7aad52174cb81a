package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * What may open a rank promotion of a special kind.
 *
 * @param kind what was declared, or happened
 * @param on the day of the declaration or the event
 */
public record Ground(
        @Schema(
                description = "What was declared, or happened",
                example = "EXTRAORDINARY_PERFORMANCE",
                requiredMode = Schema.RequiredMode.REQUIRED)
        GroundKind kind,

        @Schema(
                description = "The day of the declaration or the event",
                example = "2023-12-20",
                requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate on) {}
