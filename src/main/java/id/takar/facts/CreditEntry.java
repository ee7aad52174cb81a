package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One amount of credit (angka kredit).
 *
 * @param source where it comes from
 * @param amount the amount, at least 0
 * @param on the day it was fixed
 */
public record CreditEntry(
        @Schema(
                description = "Where it comes from",
                example = "CONVERSION",
                requiredMode = Schema.RequiredMode.REQUIRED)
        CreditSource source,

        @Schema(description = "The amount, at least 0", example = "37.5", requiredMode = Schema.RequiredMode.REQUIRED)
        @DecimalMin("0")
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 20)
        BigDecimal amount,

        @Schema(description = "The day it was fixed", example = "2023-12-31") @Nullable
        LocalDate on) {}
