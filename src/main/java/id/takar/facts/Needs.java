package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The three learned needs (McClelland) as one instrument measured them. Guidance for the leader, never a bar.
 *
 * @param achievement need for achievement, from 0 to 100
 * @param affiliation need for affiliation, from 0 to 100
 * @param power need for power, from 0 to 100
 * @param activityInhibition how far power is held in check
 * @param instrument how they were measured; scores of different instruments are never mixed
 */
@Given(at = "needs")
public record Needs(
        @Schema(description = "Need for achievement, from 0 to 100", example = "70")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal achievement,

        @Schema(description = "Need for affiliation, from 0 to 100", example = "55")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal affiliation,

        @Schema(description = "Need for power, from 0 to 100", example = "60")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal power,

        @Schema(description = "How far power is held in check", example = "HIGH") @Nullable
        Level activityInhibition,

        @Schema(
                description = "How they were measured; scores of different instruments are never mixed",
                example = "SELF_REPORT")
        @Nullable
        NeedsInstrument instrument) {
    static final Needs UNKNOWN = new Needs(null, null, null, null, null);
}
