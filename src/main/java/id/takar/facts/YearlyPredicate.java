package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The predicate fixed for a past year.
 *
 * @param year the calendar year
 * @param value the predicate
 */
public record YearlyPredicate(
        @Schema(description = "The calendar year", example = "2023", requiredMode = Schema.RequiredMode.REQUIRED)
        @Min(1945)
        @Max(9999)
        int year,

        @Schema(description = "The predicate", example = "BAIK", requiredMode = Schema.RequiredMode.REQUIRED)
        Predikat value) {}
