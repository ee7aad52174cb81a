package id.takar.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Time served since the first appointment, counted to the day asked about.
 *
 * @param fullYears whole years; null when the first day is not stated; negative never, a later first day gives 0
 */
@Given(at = "employment")
public record TimeInService(
        @Reads("employment.appointedOn") @Nullable Integer fullYears) {
    static TimeInService between(@Nullable LocalDate appointedOn, LocalDate day) {
        return new TimeInService(
                appointedOn == null ? null : (int) Math.max(0, ChronoUnit.YEARS.between(appointedOn, day)));
    }
}
