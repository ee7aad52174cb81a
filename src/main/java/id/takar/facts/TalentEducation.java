package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Education as a score of talent management.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentEducation(BigDecimal value) {
    public TalentEducation {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentEducation of(BigDecimal value) {
        return new TalentEducation(value);
    }
}
