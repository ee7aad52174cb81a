package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The kind of employment.
 *
 * @param status PNS or PPPK
 * @param appointedOn the day of first appointment
 * @param away on study leave or seconded; null when neither is stated
 * @param promotionsInSecondment the regular promotions received in the present secondment; null when there is none
 */
public record Employment(
        @Schema(description = "PNS or PPPK", example = "PNS") @Nullable
        EmploymentStatus status,

        @Schema(description = "The day of first appointment", example = "2010-01-01") @Nullable
        LocalDate appointedOn,

        @Schema(description = "On study leave or seconded; null when neither is stated", example = "SECONDED") @Nullable
        Away away,

        @Schema(
                description = "The regular promotions received in the present secondment; null when there is none",
                example = "1")
        @Min(0)
        @Nullable
        Integer promotionsInSecondment) {
    static final Employment UNKNOWN = new Employment(null, null, null, null);
}
