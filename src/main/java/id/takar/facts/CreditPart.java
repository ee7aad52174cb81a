package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * One part of the period, with a predicate of its own.
 *
 * @param months its whole months in the present level
 * @param predicate the predicate of the part
 */
public record CreditPart(
        @Schema(
                description = "Its whole months in the present level",
                example = "7",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Min(1)
        @Max(12)
        Integer months,

        @Schema(
                description = "The predicate of the part",
                example = "SANGAT_BAIK",
                requiredMode = Schema.RequiredMode.REQUIRED)
        Predikat predicate) {}
