package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What talent management measures beside performance.
 *
 * @param potential the potential axis, from 0 to 100
 */
@Given(at = "talent")
public record TalentMeasures(
        @Schema(description = "The potential axis, from 0 to 100", example = "82.5")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal potential) {
    static final TalentMeasures UNKNOWN = new TalentMeasures(null);
}
