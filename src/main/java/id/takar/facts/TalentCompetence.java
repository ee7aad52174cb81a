package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Competence as a score of talent management.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentCompetence(BigDecimal value) {
    public TalentCompetence {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentCompetence of(BigDecimal value) {
        return new TalentCompetence(value);
    }
}
