package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of motivation (motivasi): attitude, and understanding of the situation.
 *
 * @param attitude from 0 to 100
 * @param situation from 0 to 100
 */
@Given(at = "motivation")
public record MotivationMeasures(
        @Schema(description = "From 0 to 100", example = "78")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal attitude,

        @Schema(description = "From 0 to 100", example = "70.25")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal situation) {
    static final MotivationMeasures UNKNOWN = new MotivationMeasures(null, null);

    /** The geometric mean of both parts, from 0 to 100; zero when either is zero. Both must be stated. */
    public BigDecimal geometricMean() {
        return Exact.geometricMean(
                Objects.requireNonNull(attitude, "attitude is missing"),
                Objects.requireNonNull(situation, "situation is missing"));
    }
}
