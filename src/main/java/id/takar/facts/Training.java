package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One training completed.
 *
 * @param key its short id in the file; unique in the file
 * @param kind what kind of training
 * @param title its title
 * @param hours its lesson hours (JP)
 * @param completedOn the day it was completed
 * @param fitsPost whether it fits the post held
 * @param course which leadership training it is, or is equal to; null for other kinds
 */
@Given(at = "trainings", many = true)
public record Training(
        @Schema(
                description = "Its short id in the file; unique in the file",
                example = "T1",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank
        @Size(min = 1, max = 40)
        String key,

        @Schema(description = "What kind of training", example = "TECHNICAL") @Nullable
        TrainingKind kind,

        @Schema(description = "Its title", example = "Pelatihan SAKIP") @Size(max = 300) @Nullable
        String title,

        @Schema(description = "Its lesson hours (JP)", example = "24") @Min(0) @Nullable
        Integer hours,

        @Schema(description = "The day it was completed", example = "2023-05-12") @Nullable
        LocalDate completedOn,

        @Schema(description = "Whether it fits the post held", example = "true") @Nullable
        Boolean fitsPost,

        @Schema(
                description = "Which leadership training it is, or is equal to; null for other kinds",
                example = "PIM_IV")
        @Nullable
        LeadershipCourse course) {
    public Training {
        Objects.requireNonNull(key, "a training needs a key");
    }
}
