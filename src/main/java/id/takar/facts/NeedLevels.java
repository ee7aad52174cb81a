package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How far the five levels of needs (Maslow) are met, lowest first. Guidance for the leader, never a bar.
 *
 * @param physiological how far daily needs are met: pay and allowances, from 0 to 100
 * @param safety how far safety is felt: tenure, pension, lawful protection, from 0 to 100
 * @param belonging how far one belongs: team and service community, from 0 to 100
 * @param esteem how far one is esteemed: rank, recognition, satyalancana, from 0 to 100
 * @param actualisation how far one can unfold: development, talent pool, from 0 to 100
 */
@Given(at = "needLevels")
public record NeedLevels(
        @Schema(description = "How far daily needs are met: pay and allowances, from 0 to 100", example = "75")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal physiological,

        @Schema(
                description = "How far safety is felt: tenure, pension, lawful protection, from 0 to 100",
                example = "80")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal safety,

        @Schema(description = "How far one belongs: team and service community, from 0 to 100", example = "72")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal belonging,

        @Schema(description = "How far one is esteemed: rank, recognition, satyalancana, from 0 to 100", example = "58")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal esteem,

        @Schema(description = "How far one can unfold: development, talent pool, from 0 to 100", example = "50")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal actualisation) {
    static final NeedLevels UNKNOWN = new NeedLevels(null, null, null, null, null);
}
