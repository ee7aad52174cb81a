package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The education recognised for the rank.
 *
 * @param diploma the highest recognised diploma
 */
@Given(at = "education")
public record Education(
        @Schema(description = "The highest recognised diploma", example = "S_1") @Nullable
        Diploma diploma) {
    static final Education UNKNOWN = new Education(null);
}
