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
                description = "The first day it is served",
                example = "2021-02-01",
                requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate from,

        @Schema(description = "The first day it is no longer served; null while open", example = "2021-03-01") @Nullable
        LocalDate until) {
    boolean servedOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
