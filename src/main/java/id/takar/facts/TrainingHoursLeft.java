package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Lesson hours (JP) of the right to training that are left in the year.
 *
 * @param value at least 0, never null
 */
@Conclusion(shownAt = 0)
public record TrainingHoursLeft(BigDecimal value) {
    public TrainingHoursLeft {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TrainingHoursLeft of(BigDecimal value) {
        return new TrainingHoursLeft(value);
    }
}
