package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The score of the education in the professionalism index.
 *
 * @param value the score, never null
 */
@Conclusion(shownAt = 2)
public record QualificationScore(BigDecimal value) {
    public QualificationScore {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static QualificationScore of(BigDecimal value) {
        return new QualificationScore(value);
    }
}
