package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The credit that the functional level applied for earns in a year.
 *
 * @param value the credit, unrounded
 */
@Conclusion(shownAt = 2)
public record EntryCoefficient(BigDecimal value) {
    public EntryCoefficient {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static EntryCoefficient of(BigDecimal value) {
        return new EntryCoefficient(value);
    }
}
