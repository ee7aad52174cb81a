package id.takar.facts;

import id.takar.exact.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The credit (angka kredit) that the predicate of the period converts to.
 *
 * @param value the credit, unrounded
 */
@Conclusion(shownAt = 2)
public record CreditOfPeriod(BigDecimal value) {
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    public CreditOfPeriod {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the credit of these months with this much credit a year. */
    public static CreditOfPeriod of(ConvertedMonths months, LevelCoefficient coefficient) {
        return new CreditOfPeriod(Decimals.divide(months.value().multiply(coefficient.value()), YEAR));
    }
}
