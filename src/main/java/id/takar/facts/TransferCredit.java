package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The credit with which an employee from another post enters a functional level.
 *
 * @param value the credit, unrounded
 */
@Conclusion(shownAt = 2)
public record TransferCredit(BigDecimal value) {
    public TransferCredit {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes a fixed amount. */
    public static TransferCredit of(BigDecimal value) {
        return new TransferCredit(value);
    }

    /**
     * Concludes the years at the percentage of the predicate and the level's credit a year, beside the base credit.
     *
     * @param years the years that count
     * @param percentage what the predicate is worth, in percent
     */
    public static TransferCredit of(
            BigDecimal years, BigDecimal percentage, EntryCoefficient coefficient, BaseCredit base) {
        return new TransferCredit(
                Exact.percent(years.multiply(coefficient.value()), percentage).add(base.value()));
    }
}
