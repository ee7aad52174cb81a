package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The score of seminars, workshops and courses in the professionalism index.
 *
 * @param value the score, never null
 */
@Conclusion(shownAt = 2)
public record SeminarScore(BigDecimal value) {
    public SeminarScore {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static SeminarScore of(BigDecimal value) {
        return new SeminarScore(value);
    }
}
