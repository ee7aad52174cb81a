package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The credit of a year that counts under the rules of before the conversion of predicates.
 *
 * @param value the credit, unrounded
 */
@Conclusion(shownAt = 2)
public record CountedCredit(BigDecimal value) {
    public CountedCredit {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the credit achieved, at most so many percent of the yearly minimum. */
    public static CountedCredit of(BigDecimal achieved, BigDecimal minimum, BigDecimal percentage) {
        return new CountedCredit(achieved.min(Exact.percent(minimum, percentage)));
    }
}
