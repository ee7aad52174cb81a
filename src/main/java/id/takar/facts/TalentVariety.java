package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Variety of posts, as part of experience, as a score of talent management.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentVariety(BigDecimal value) {
    public TalentVariety {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentVariety of(BigDecimal value) {
        return new TalentVariety(value);
    }
}
