package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The credit that a functional level earns in a year at one hundred percent.
 *
 * @param value the credit, never null
 */
@Conclusion(shownAt = 2)
public record LevelCoefficient(BigDecimal value) {
    public LevelCoefficient {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static LevelCoefficient of(BigDecimal value) {
        return new LevelCoefficient(value);
    }
}
