package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The adjustment test for a functional post (uji kompetensi penyesuaian), where one was taken.
 *
 * @param level the level of the functional post aimed at; null when no test was taken
 * @param technical the technical part, from 0 to 100
 * @param managerial the managerial and socio-cultural part, from 0 to 100
 */
@Given(at = "functionalTest")
public record FunctionalTest(
        @Schema(
                description = "The level of the functional post aimed at; null when no test was taken",
                example = "AHLI_MUDA")
        @Nullable
        PostLevel level,

        @Schema(description = "The technical part, from 0 to 100", example = "72")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal technical,

        @Schema(description = "The managerial and socio-cultural part, from 0 to 100", example = "68.5")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal managerial) {
    static final FunctionalTest UNKNOWN = new FunctionalTest(null, null, null);

    /** Both parts at their percentages. Both must be stated. */
    public BigDecimal weighted(BigDecimal percentOfTechnical, BigDecimal percentOfManagerial) {
        return Exact.percent(Objects.requireNonNull(technical, "technical is missing"), percentOfTechnical)
                .add(Exact.percent(Objects.requireNonNull(managerial, "managerial is missing"), percentOfManagerial));
    }
}
