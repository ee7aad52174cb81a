package id.takar.facts;

import id.takar.exact.Decimals;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One work result of the SKP with one indicator.
 *
 * @param key its short id in the file, such as {@code R1}; unique in the file
 * @param title what is to be achieved
 * @param kind main or additional
 * @param perspective the perspective, for high officials
 * @param indicator its own indicator (IKI), apart from the target; in the quantitative approach
 * @param expectation what is expected, as a narrative; in the qualitative approach
 * @param aspect what the indicator measures
 * @param unitOfMeasure the unit of the target
 * @param target the number to reach
 * @param realisation the number reached
 * @param direction whether more or less is better
 * @param weight its share, where the SKP weighs results
 * @param due the day by which it is due
 * @param supports the superior's result it supports
 * @param programme the programme it belongs to
 * @param activity the activity within the programme
 */
@Given(at = "skp.results", many = true)
public record WorkResult(
        @Schema(
                description = "Its short id in the file, such as `R1`; unique in the file",
                example = "R1",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank
        @Size(min = 1, max = 40)
        String key,

        @Schema(description = "What is to be achieved", example = "Layanan selesai tepat waktu")
        @Size(max = 500)
        @Nullable
        String title,

        @Schema(description = "Main or additional", example = "MAIN") @Nullable
        ResultKind kind,

        @Schema(description = "The perspective, for high officials", example = "SERVICE_RECEIVERS") @Nullable
        Perspective perspective,

        @Schema(
                description = "Its own indicator (IKI), apart from the target; in the quantitative approach",
                example = "Persentase layanan selesai tepat waktu")
        @Size(max = 500)
        @Nullable
        String indicator,

        @Schema(
                description = "What is expected, as a narrative; in the qualitative approach",
                example = "Layanan makin cepat dan warga merasa terbantu")
        @Size(max = 2000)
        @Nullable
        String expectation,

        @Schema(description = "What the indicator measures", example = "QUANTITY") @Nullable
        Aspect aspect,

        @Schema(description = "The unit of the target", example = "layanan") @Size(max = 100) @Nullable
        String unitOfMeasure,

        @Schema(description = "The number to reach", example = "1200")
        @DecimalMin("0")
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 20)
        @Nullable
        BigDecimal target,

        @Schema(description = "The number reached", example = "1260")
        @DecimalMin("0")
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 20)
        @Nullable
        BigDecimal realisation,

        @Schema(description = "Whether more or less is better", example = "MORE_IS_BETTER") @Nullable
        Direction direction,

        @Schema(description = "Its share, where the SKP weighs results", example = "20")
        @DecimalMin("0")
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 20)
        @Nullable
        BigDecimal weight,

        @Schema(description = "The day by which it is due", example = "2023-12-31") @Nullable
        LocalDate due,

        @Schema(description = "The superior's result it supports", example = "RHK 2 Kepala Bidang Pelayanan")
        @Size(max = 300)
        @Nullable
        String supports,

        @Schema(description = "The programme it belongs to", example = "Program Pelayanan Kesehatan")
        @Size(max = 300)
        @Nullable
        String programme,

        @Schema(description = "The activity within the programme", example = "Pelayanan kesehatan ibu hamil")
        @Size(max = 300)
        @Nullable
        String activity) {
    public WorkResult {
        Objects.requireNonNull(key, "a work result needs a key");
    }

    /** Whether it is a main result: every one that is not said to be additional. */
    public Boolean main() {
        return kind != ResultKind.ADDITIONAL;
    }

    /** Whether unit, target and due day are all stated. */
    public boolean complete() {
        return unitOfMeasure != null && target != null && due != null;
    }

    /**
     * Achievement in percent of the target, between 0 and the cap; null when it is not complete or has no realisation.
     * Where less is better, what is saved counts as much as what is exceeded where more is better.
     *
     * @param cap the highest percentage that counts
     */
    public @Nullable BigDecimal achievement(BigDecimal cap) {
        if (!complete() || target == null || realisation == null) {
            return null;
        }
        if (target.signum() == 0) {
            return reachedNothingPlanned(realisation) ? Exact.HUNDRED : cap.min(overNothingPlanned(cap));
        }
        var counted = direction == Direction.LESS_IS_BETTER ? target.add(target).subtract(realisation) : realisation;
        var percent = Decimals.divide(counted.multiply(Exact.HUNDRED), target);
        return percent.max(BigDecimal.ZERO).min(cap);
    }

    /** Whether the realisation reaches the target; null when it is not complete or has no realisation. */
    public @Nullable Boolean reached() {
        if (!complete() || target == null || realisation == null) {
            return null;
        }
        int compared = realisation.compareTo(target);
        return direction == Direction.LESS_IS_BETTER ? compared <= 0 : compared >= 0;
    }

    private static boolean reachedNothingPlanned(BigDecimal realisation) {
        return realisation.signum() == 0;
    }

    private BigDecimal overNothingPlanned(BigDecimal cap) {
        return direction == Direction.LESS_IS_BETTER ? BigDecimal.ZERO : cap;
    }
}
