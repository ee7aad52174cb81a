package id.takar.facts;

import java.time.DayOfWeek;
import java.util.Objects;

/**
 * Declares a day of the week on which people work, while the declaring rule holds.
 *
 * @param day the day of the week
 */
public record WorkingDay(DayOfWeek day) {
    public WorkingDay {
        Objects.requireNonNull(day, "a working day needs a day of the week");
    }

    /**
     * People work on this day of the week, as text such as {@code "MONDAY"}.
     *
     * @throws IllegalArgumentException if the text is no day of the week
     */
    public static WorkingDay of(String day) {
        return new WorkingDay(DayOfWeek.valueOf(day));
    }
}
