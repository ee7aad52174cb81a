package id.takar.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation period, both days included. A policy dated by the period goes by its last day.
 *
 * @param from the first day
 * @param to the last day
 */
@Given(at = "period")
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {
    static final Period UNKNOWN = new Period(null, null);
}
