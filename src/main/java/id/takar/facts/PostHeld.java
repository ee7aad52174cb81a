package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One post in the career.
 *
 * @param key its short id in the file; unique in the file
 * @param level its level
 * @param since the first day in it
 * @param until the first day no longer in it; null while it is held
 * @param related whether it is related to the post applied for
 * @param equalTo the administrative level that a functional post counts as equal to
 */
public record PostHeld(
        @Schema(
                description = "Its short id in the file; unique in the file",
                example = "P1",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank
        @Size(min = 1, max = 40)
        String key,

        @Schema(description = "Its level", example = "PENGAWAS", requiredMode = Schema.RequiredMode.REQUIRED)
        PostLevel level,

        @Schema(
                description = "The first day in it",
                example = "2016-05-02",
                requiredMode = Schema.RequiredMode.REQUIRED)
        LocalDate since,

        @Schema(description = "The first day no longer in it; null while it is held", example = "2021-09-01") @Nullable
        LocalDate until,

        @Schema(description = "Whether it is related to the post applied for", example = "true") @Nullable
        Boolean related,

        @Schema(
                description = "The administrative level that a functional post counts as equal to",
                example = "PENGAWAS")
        @Nullable
        PostLevel equalTo) {
    public PostHeld {
        Objects.requireNonNull(key, "a post held needs a key");
    }
}
