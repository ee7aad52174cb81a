package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation period, both days included. A policy dated by the period goes by its last day.
 *
 * @param from the first day
 * @param to the last day
 */
@Given(at = "period", about = About.EITHER)
public record Period(
        @Schema(description = "The first day", example = "2023-01-01") @Nullable
        LocalDate from,

        @Schema(description = "The last day", example = "2023-12-31") @Nullable
        LocalDate to) {
    static final Period UNKNOWN = new Period(null, null);

    /** How many whole months the period has; null when a day is not stated. */
    @Reads({"period.from", "period.to"})
    public @Nullable Integer months() {
        return from == null || to == null ? null : (int) ChronoUnit.MONTHS.between(from, to.plusDays(1));
    }
}
