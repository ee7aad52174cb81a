package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The score of technical training in the professionalism index.
 *
 * @param value the score, never null
 */
@Conclusion(shownAt = 2)
public record TechnicalScore(BigDecimal value) {
    public TechnicalScore {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TechnicalScore of(BigDecimal value) {
        return new TechnicalScore(value);
    }
}
