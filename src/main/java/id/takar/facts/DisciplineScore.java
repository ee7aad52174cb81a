package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The score of discipline in the professionalism index.
 *
 * @param value the score, never null
 */
@Conclusion(shownAt = 2)
public record DisciplineScore(BigDecimal value) {
    public DisciplineScore {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static DisciplineScore of(BigDecimal value) {
        return new DisciplineScore(value);
    }
}
