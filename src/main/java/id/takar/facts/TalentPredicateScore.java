package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The predicate as a score of talent management.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentPredicateScore(BigDecimal value) {
    public TalentPredicateScore {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentPredicateScore of(BigDecimal value) {
        return new TalentPredicateScore(value);
    }
}
