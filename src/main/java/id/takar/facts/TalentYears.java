package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Years in the level, as part of experience, as a score of talent management.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentYears(BigDecimal value) {
    public TalentYears {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentYears of(BigDecimal value) {
        return new TalentYears(value);
    }
}
