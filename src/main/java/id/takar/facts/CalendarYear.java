package id.takar.facts;

import java.time.Year;
import java.util.Objects;

/**
 * Declares that all holidays of a year are declared, while the declaring rule holds. Working days of another year are
 * not counted.
 *
 * @param year the calendar year
 */
public record CalendarYear(Year year) {
    public CalendarYear {
        Objects.requireNonNull(year, "a calendar needs its year");
    }

    /**
     * The calendar of the year, as text such as {@code "2024"}, is whole.
     *
     * @throws java.time.format.DateTimeParseException if the text is not a year
     */
    public static CalendarYear of(String year) {
        return new CalendarYear(Year.parse(year));
    }
}
