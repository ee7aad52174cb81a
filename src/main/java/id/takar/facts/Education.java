package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The education recognised for the rank.
 *
 * @param diploma the highest recognised diploma
 * @param newDiploma a higher diploma earned since and not yet recognised for the rank; null when there is none
 * @param newDiplomaOn the day of the new diploma
 * @param dutiesNeedNewDiploma whether the duties need the new diploma
 */
@Given(at = "education")
public record Education(
        @Schema(description = "The highest recognised diploma", example = "S_1") @Nullable
        Diploma diploma,

        @Schema(
                description =
                        "A higher diploma earned since and not yet recognised for the rank; null when there is none",
                example = "S_2")
        @Nullable
        Diploma newDiploma,

        @Schema(description = "The day of the new diploma", example = "2023-08-30") @Nullable
        LocalDate newDiplomaOn,

        @Schema(description = "Whether the duties need the new diploma", example = "true") @Nullable
        Boolean dutiesNeedNewDiploma) {
    static final Education UNKNOWN = new Education(null, null, null, null);
}
