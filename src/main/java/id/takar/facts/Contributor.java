package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one member contributes to a programme or an activity.
 *
 * @param key a key for the member that says nothing about who it is; unique in the file
 * @param planned how many results the member planned for it
 * @param achieved how many of them reached their target
 * @param sum the sum of the member's known achievements, each in percent of its target; null when none is known
 */
public record Contributor(
        @Schema(
                description = "A key for the member that says nothing about who it is; unique in the file",
                example = "line-17",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank
        @Size(min = 1, max = 40)
        String key,

        @Schema(description = "How many results the member planned for it", example = "3")
        @Min(0)
        @Max(99999999)
        @Nullable
        Integer planned,

        @Schema(description = "How many of them reached their target", example = "2") @Min(0) @Max(99999999) @Nullable
        Integer achieved,

        @Schema(
                description = "The sum of the member's known achievements, each in percent of its target",
                example = "298.5")
        @DecimalMin("0")
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 60)
        @Nullable
        BigDecimal sum) {
    public Contributor {
        Objects.requireNonNull(key, "a contributor needs a key");
    }
}
