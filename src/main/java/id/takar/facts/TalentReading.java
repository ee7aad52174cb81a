package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Which reading of the performance axis the agency follows.
 *
 * @param value 1 for the composite, 0 for the predicate alone, never null
 */
@Conclusion(shownAt = 0)
public record TalentReading(BigDecimal value) {
    public TalentReading {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentReading of(BigDecimal value) {
        return new TalentReading(value);
    }
}
