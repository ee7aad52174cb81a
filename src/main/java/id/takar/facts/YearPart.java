package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of the period that was spent in one post or on study leave.
 *
 * @param key its short id in the file, such as {@code P1}; unique in the file
 * @param kind in a post or on study leave
 * @param planWritten whether an SKP was written for the post
 * @param evaluated whether the rater of the post evaluated it; on study leave, whether the head of the sending unit
 *     judged the academic progress
 * @param from the first day
 * @param to the last day
 */
@Given(at = "yearParts", many = true)
public record YearPart(
        @Schema(
                description = "Its short id in the file, such as `P1`; unique in the file",
                example = "P1",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank
        @Size(min = 1, max = 40)
        String key,

        @Schema(
                description = "In a post or on study leave",
                example = "POST",
                requiredMode = Schema.RequiredMode.REQUIRED)
        YearPartKind kind,

        @Schema(description = "Whether an SKP was written for the post", example = "true") @Nullable
        Boolean planWritten,

        @Schema(
                description = "Whether the rater of the post evaluated it; on study leave, whether the head of the"
                        + " sending unit judged the academic progress",
                example = "true")
        @Nullable
        Boolean evaluated,

        @Schema(description = "The first day", example = "2023-01-01", requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate from,

        @Schema(description = "The last day", example = "2023-12-31", requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate to) {
    public YearPart {
        Objects.requireNonNull(key, "a part of the period needs a key");
        Objects.requireNonNull(kind, "a part of the period needs a kind");
        Objects.requireNonNull(from, "a part of the period needs a first day");
        Objects.requireNonNull(to, "a part of the period needs a last day");
    }
}
