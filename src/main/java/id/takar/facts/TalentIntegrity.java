package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Integrity, from the discipline record, as a score of talent management.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentIntegrity(BigDecimal value) {
    public TalentIntegrity {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentIntegrity of(BigDecimal value) {
        return new TalentIntegrity(value);
    }
}
