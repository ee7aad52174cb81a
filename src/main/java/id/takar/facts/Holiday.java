package id.takar.facts;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Declares that nobody works on a day, while the declaring rule holds: a national holiday or joint leave.
 *
 * @param day the day
 * @param name what is kept on it, for people
 */
public record Holiday(LocalDate day, String name) {
    public Holiday {
        Objects.requireNonNull(day, "a holiday needs a day");
        Objects.requireNonNull(name, "a holiday needs a name");
    }

    /**
     * The day, as text such as {@code "2024-03-11"}, is a holiday.
     *
     * @throws java.time.format.DateTimeParseException if the text is not a day
     */
    public static Holiday of(String day, String name) {
        return new Holiday(LocalDate.parse(day), name);
    }
}
