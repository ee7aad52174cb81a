package id.takar.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The kind of employment.
 *
 * @param status PNS or PPPK
 * @param appointedOn the day of first appointment
 */
public record Employment(
        @Nullable EmploymentStatus status, @Nullable LocalDate appointedOn) {
    static final Employment UNKNOWN = new Employment(null, null);
}
