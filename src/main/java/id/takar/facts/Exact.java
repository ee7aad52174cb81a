package id.takar.facts;

import java.math.BigDecimal;
import java.math.BigInteger;
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
        return root(a.multiply(b));
    }

    /**
     * The square root, at least 0: what {@link BigDecimal#sqrt} gives, ten times faster. The whole root of the value with
     * enough zeros behind it is cut off, not rounded, which is all that half up needs.
     */
    static BigDecimal root(BigDecimal value) {
        if (value.signum() == 0) {
            return value.sqrt(DIGITS);
        }
        int zeros = Math.max(0, 2 * DIGITS.getPrecision() + 2 - value.precision());
        zeros += Math.floorMod(value.scale() + zeros, 2);
        var whole = value.unscaledValue().multiply(BigInteger.TEN.pow(zeros));
        var bare = new BigDecimal(whole.sqrt(), (value.scale() + zeros) / 2)
                .round(DIGITS)
                .stripTrailingZeros();
        int preferred = Math.min(value.scale() / 2, bare.scale() + DIGITS.getPrecision() - bare.precision());
        return bare.scale() < preferred ? bare.setScale(preferred) : bare;
    }

    /** The mean of at least one value. */
    static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), DIGITS);
    }
}
