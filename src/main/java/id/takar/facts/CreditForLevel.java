package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The credit within the level that the next level needs.
 *
 * @param value the credit, never null
 */
@Conclusion(shownAt = 2)
public record CreditForLevel(BigDecimal value) {
    public CreditForLevel {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static CreditForLevel of(BigDecimal value) {
        return new CreditForLevel(value);
    }
}
