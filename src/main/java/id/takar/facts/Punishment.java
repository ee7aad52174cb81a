package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One discipline punishment.
 *
 * @param level light, medium or heavy
 * @param kind what it is, in words
 * @param sanction which of the kinds that the law names
 * @param from the first day it is served
 * @param until the first day it is no longer served; null while open
 */
public record Punishment(
        @Schema(
                description = "Light, medium or heavy",
                example = "RINGAN",
                allowableValues = {"RINGAN", "SEDANG", "BERAT"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        DisciplineLevel level,

        @Schema(description = "What it is, in words", example = "Teguran lisan") @Size(max = 300) @Nullable
        String kind,

        @Schema(
                description = "Which of the kinds that the law names",
                example = "ORAL_REPRIMAND",
                allowableValues = {
                    "ORAL_REPRIMAND",
                    "WRITTEN_REPRIMAND",
                    "DISSATISFACTION",
                    "SHORT_ALLOWANCE_CUT",
                    "MIDDLE_ALLOWANCE_CUT",
                    "LONG_ALLOWANCE_CUT",
                    "POST_LOWERED",
                    "RELIEVED_TO_EXECUTOR",
                    "DISMISSED"
                })
        @Nullable
        Sanction sanction,

        @Schema(
                description = "The first day it is served",
                example = "2021-02-01",
                requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate from,

        @Schema(description = "The first day it is no longer served; null while open", example = "2021-03-01") @Nullable
        LocalDate until) {
    boolean servedOn(LocalDate day) {
        return overlaps(day, day);
    }

    /** Whether it was begun by the last day and is not over on the first. */
    boolean overlaps(LocalDate first, LocalDate last) {
        return !from.isAfter(last) && (until == null || until.isAfter(first));
    }
}
