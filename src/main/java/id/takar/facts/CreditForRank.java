package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The credit within the level that the next rank needs.
 *
 * @param value the credit, never null
 */
@Conclusion(shownAt = 2)
public record CreditForRank(BigDecimal value) {
    public CreditForRank {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static CreditForRank of(BigDecimal value) {
        return new CreditForRank(value);
    }
}
