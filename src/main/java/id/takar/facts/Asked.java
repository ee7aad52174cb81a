package id.takar.facts;

import java.time.LocalDate;
import java.time.Month;

/**
 * The day that is asked about, as a fact.
 *
 * @param day the day
 */
@Given(at = "", about = About.EITHER)
public record Asked(LocalDate day) {
    /** The day of the month, from 1. */
    public Integer dayOfMonth() {
        return day.getDayOfMonth();
    }

    /** The month of the day. */
    public Month month() {
        return day.getMonth();
    }
}
