package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Match of the field of education as a score of talent management.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentField(BigDecimal value) {
    public TalentField {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentField of(BigDecimal value) {
        return new TalentField(value);
    }
}
