package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The score of the leadership or functional training in the professionalism index.
 *
 * @param value the score, never null
 */
@Conclusion(shownAt = 2)
public record CourseScore(BigDecimal value) {
    public CourseScore {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static CourseScore of(BigDecimal value) {
        return new CourseScore(value);
    }
}
