package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Attitude, a part of motivation, as stated or from its own parts.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record Attitude(BigDecimal value) {
    public Attitude {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static Attitude of(BigDecimal value) {
        return new Attitude(value);
    }
}
