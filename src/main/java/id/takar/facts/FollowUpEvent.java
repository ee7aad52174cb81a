package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/**
 * One step taken after a poor predicate.
 *
 * @param step which step
 * @param on the day it was taken
 */
public record FollowUpEvent(
        @Schema(
                description = "Which step",
                example = "IMPROVEMENT_BEGAN",
                allowableValues = {
                    "IMPROVEMENT_BEGAN",
                    "IMPROVED",
                    "NOT_IMPROVED",
                    "TEST_PASSED",
                    "TEST_FAILED",
                    "KEPT",
                    "MOVED",
                    "LOWERED",
                    "PLACED_TEMPORARILY",
                    "DISMISSED"
                },
                requiredMode = Schema.RequiredMode.REQUIRED)
        FollowUpStep step,

        @Schema(
                description = "The day it was taken",
                example = "2022-02-01",
                requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate on) {}
