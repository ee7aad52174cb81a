package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Understanding of the situation, a part of motivation, as stated or from its own parts.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record Situation(BigDecimal value) {
    public Situation {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static Situation of(BigDecimal value) {
        return new Situation(value);
    }
}
