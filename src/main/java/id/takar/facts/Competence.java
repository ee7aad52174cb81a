package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One competence: what the post requires and what was found.
 *
 * @param key its short id in the file; unique in the file
 * @param group managerial, socio-cultural or technical
 * @param required the level required, 1 to 5
 * @param achieved the level found, 1 to 5
 */
@Given(at = "competences", many = true)
public record Competence(
        @Schema(
                description = "Its short id in the file; unique in the file",
                example = "C1",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank
        @Size(min = 1, max = 40)
        String key,

        @Schema(description = "Managerial, socio-cultural or technical", example = "MANAGERIAL") @Nullable
        CompetenceGroup group,

        @Schema(description = "The level required, 1 to 5", example = "3") @Min(1) @Max(5) @Nullable
        Integer required,

        @Schema(description = "The level found, 1 to 5", example = "3") @Min(1) @Max(5) @Nullable
        Integer achieved) {
    public Competence {
        Objects.requireNonNull(key, "a competence needs a key");
    }

    /** The levels that are lacking; 0 or less when none is; null when one of both is not stated. */
    public @Nullable Integer gap() {
        return required == null || achieved == null ? null : required - achieved;
    }

    /** The levels that are lacking against a level required otherwise; null when the level found is not stated. */
    public @Nullable BigDecimal gapAgainst(BigDecimal level) {
        return achieved == null ? null : level.subtract(BigDecimal.valueOf(achieved));
    }

    /** Whether the level that the post requires stands in where the competence's own is not stated. */
    boolean byPost() {
        return required == null && group != null && group != CompetenceGroup.TECHNICAL;
    }
}
