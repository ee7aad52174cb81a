package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The months of the period in the level, each at the percentage of its predicate.
 *
 * @param value the months, never null
 */
@Conclusion(shownAt = 2)
public record ConvertedMonths(BigDecimal value) {
    public ConvertedMonths {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static ConvertedMonths of(BigDecimal value) {
        return new ConvertedMonths(value);
    }
}
