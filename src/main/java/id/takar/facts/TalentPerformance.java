package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The performance axis of talent management, from 0 to 100.
 *
 * @param value the score, never null
 */
@Conclusion(shownAt = 2)
public record TalentPerformance(BigDecimal value) {
    public TalentPerformance {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentPerformance of(BigDecimal value) {
        return new TalentPerformance(value);
    }
}
