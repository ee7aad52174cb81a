package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Competence development as a score of talent management.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentDevelopment(BigDecimal value) {
    public TalentDevelopment {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentDevelopment of(BigDecimal value) {
        return new TalentDevelopment(value);
    }
}
