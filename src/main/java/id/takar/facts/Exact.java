package id.takar.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How exactly Takar computes: decimals of twenty digits, half up; rounding for show is a rule's or a type's choice. */
final class Exact {
    static final MathContext DIGITS = new MathContext(20, RoundingMode.HALF_UP);
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Exact() {}

    /** So many percent of a value, exactly. */
    static BigDecimal percent(BigDecimal value, BigDecimal percentage) {
        return value.multiply(percentage).divide(HUNDRED);
    }

    /** A part of a whole, in percent; null when either is not known or the whole is nothing. */
    static @Nullable BigDecimal share(@Nullable Number part, @Nullable Number whole) {
        if (part == null || whole == null) {
            return null;
        }
        var divisor = new BigDecimal(whole.toString());
        return divisor.signum() == 0
                ? null
                : new BigDecimal(part.toString()).multiply(HUNDRED).divide(divisor, DIGITS);
    }

    /** The square root of the product: zero when either is zero. Both at least 0. */
    static BigDecimal geometricMean(BigDecimal a, BigDecimal b) {
        return a.multiply(b).sqrt(DIGITS);
    }

    /** The mean of at least one value. */
    static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), DIGITS);
    }
}
