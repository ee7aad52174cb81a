package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about the employee for an earlier period.
 *
 * @param to the last day of that period
 * @param predicate the predicate
 * @param achievement the score of results, in percent of what was planned
 * @param productivity the productivity index, from 0 to 100
 * @param professionalism the professionalism index, from 0 to 100
 */
public record EarlierPeriod(
        @Schema(
                description = "The last day of that period",
                example = "2022-12-31",
                requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate to,

        @Schema(description = "The predicate", example = "BAIK") @Nullable
        Predikat predicate,

        @Schema(description = "The score of results, in percent of what was planned", example = "98.5")
        @DecimalMin("0")
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 20)
        @Nullable
        BigDecimal achievement,

        @Schema(description = "The productivity index, from 0 to 100", example = "71.25")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal productivity,

        @Schema(description = "The professionalism index, from 0 to 100", example = "75")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal professionalism) {
    public EarlierPeriod {
        Objects.requireNonNull(to, "an earlier period needs its last day");
    }
}
