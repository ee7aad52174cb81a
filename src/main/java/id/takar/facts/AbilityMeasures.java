package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of ability (kemampuan): what one knows and what one can do.
 *
 * @param knowledge from 0 to 100
 * @param skill from 0 to 100
 */
@Given(at = "ability")
public record AbilityMeasures(
        @Schema(description = "From 0 to 100", example = "80")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal knowledge,

        @Schema(description = "From 0 to 100", example = "72.5")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal skill) {
    static final AbilityMeasures UNKNOWN = new AbilityMeasures(null, null);

    /** The geometric mean of both parts, from 0 to 100; zero when either is zero. Both must be stated. */
    public BigDecimal geometricMean() {
        return Exact.geometricMean(
                Objects.requireNonNull(knowledge, "knowledge is missing"),
                Objects.requireNonNull(skill, "skill is missing"));
    }
}
