package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The region a group serves, as context only: no score and no rating may rest on it, and no rule about a person may read
 * it.
 *
 * @param name its name
 * @param year the year of the figures
 * @param ipm its human development index (Indeks Pembangunan Manusia), from 0 to 100
 * @param provinceIpm that of its province
 */
@Given(at = "region", about = About.GROUP, contextOnly = true)
public record Region(
        @Schema(description = "Its name", example = "Kota Samarinda") @Size(max = 300) @Nullable
        String name,

        @Schema(description = "The year of the figures", example = "2023") @Min(1945) @Max(9999) @Nullable
        Integer year,

        @Schema(description = "Its human development index (IPM), from 0 to 100", example = "82.32")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal ipm,

        @Schema(description = "That of its province", example = "78.20")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal provinceIpm) {
    /** Nothing stated. */
    public static final Region UNKNOWN = new Region(null, null, null, null);
}
