package id.takar.facts;

import id.takar.exact.Decimals;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How exactly Takar computes: decimals of twenty digits, half up; rounding for show is a rule's or a type's choice. */
final class Exact {
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
        var divisor = decimal(whole);
        return divisor.signum() == 0 ? null : Decimals.divide(decimal(part).multiply(HUNDRED), divisor);
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    /** The square root of the product: zero when either is zero. Both at least 0. */
    static BigDecimal geometricMean(BigDecimal a, BigDecimal b) {
        return Decimals.root(a.multiply(b));
    }

    /** The mean of at least one value. */
    static BigDecimal mean(List<BigDecimal> values) {
        var sum = BigDecimal.ZERO;
        for (var value : values) {
            sum = sum.add(value);
        }
        return Decimals.divide(sum, BigDecimal.valueOf(values.size()));
    }
}
