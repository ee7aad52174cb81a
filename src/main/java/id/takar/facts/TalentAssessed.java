package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Potential and competence together as a score of talent management.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentAssessed(BigDecimal value) {
    public TalentAssessed {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentAssessed of(BigDecimal value) {
        return new TalentAssessed(value);
    }
}
