package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The kind of employment.
 *
 * @param status PNS or PPPK
 * @param appointedOn the day of first appointment
 */
public record Employment(
        @Schema(description = "PNS or PPPK", example = "PNS") @Nullable
        EmploymentStatus status,

        @Schema(description = "The day of first appointment", example = "2010-01-01") @Nullable
        LocalDate appointedOn) {
    static final Employment UNKNOWN = new Employment(null, null);
}
