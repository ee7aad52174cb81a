package id.takar.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Quotients and square roots of twenty digits, half a unit rounded up. Numbers of usual size take a short way through
 * whole numbers; all others are left to the JDK, whose results these are in any case.
 */
public final class Decimals {
    /** How many digits Takar computes with. */
    public static final MathContext DIGITS = new MathContext(20, RoundingMode.HALF_UP);

    private static final int PRECISION = DIGITS.getPrecision();
    /** So many digits of a quotient come out of one division of whole numbers. */
    private static final int STEP = 9;

    private static final int LONGEST_DIVIDEND = 18;
    private static final int MOST_ZEROS = 64;
    /** Beyond so many bits one step makes no root exact. */
    private static final int MOST_BITS = 190;

    private static final long[] TENS =
            LongStream.iterate(1, ten -> ten * 10).limit(LONGEST_DIVIDEND + 1).toArray();
    private static final BigInteger[] LONG_TENS =
            IntStream.rangeClosed(0, MOST_ZEROS).mapToObj(BigInteger.TEN::pow).toArray(BigInteger[]::new);

    private Decimals() {}

    /**
     * The quotient: what {@link BigDecimal#divide(BigDecimal, MathContext)} gives.
     *
     * @throws ArithmeticException when the divisor is zero
     */
    public static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        boolean usual = dividend.signum() > 0
                && divisor.signum() > 0
                && dividend.precision() <= LONGEST_DIVIDEND
                && divisor.precision() <= STEP;
        var quotient = usual
                ? divide(
                        dividend.unscaledValue().longValue(),
                        divisor.unscaledValue().longValue(),
                        dividend.scale() - divisor.scale())
                : null;
        return quotient == null ? dividend.divide(divisor, DIGITS) : quotient;
    }

    /** The quotient of whole numbers at a scale; null where it takes the long way. */
    private static @Nullable BigDecimal divide(long dividend, long divisor, int scale) {
        long head = dividend / divisor;
        long rest = dividend % divisor;
        if (rest == 0) {
            return BigDecimal.valueOf(head, scale);
        }
        int further = 0;
        if (head < TENS[STEP]) {
            head = head * TENS[STEP] + rest * TENS[STEP] / divisor;
            rest = rest * TENS[STEP] % divisor;
            further = STEP;
            if (rest == 0) {
                return stripped(head, scale, further);
            }
        }
        return head == 0 ? null : divide(head, rest, divisor, scale + further);
    }

    /** An exact quotient without the zeros that nobody asked for. */
    private static BigDecimal stripped(long quotient, int scale, int further) {
        long bare = quotient;
        int left = further;
        while (left > 0 && bare % 10 == 0) {
            bare /= 10;
            left--;
        }
        return BigDecimal.valueOf(bare, scale + left);
    }

    /** The quotient whose first digits are known, to the last digit; null when it turns out exact, or rounds to one more. */
    private static @Nullable BigDecimal divide(long first, long left, long divisor, int scale) {
        long head = first;
        long rest = left;
        int missing = PRECISION - digits(head);
        int all = missing;
        if (missing > STEP && head < TENS[STEP]) {
            head = head * TENS[STEP] + rest * TENS[STEP] / divisor;
            rest = rest * TENS[STEP] % divisor;
            missing -= STEP;
        }
        long tail = 0;
        for (int open = missing; open > 0; ) {
            int step = Math.min(STEP, open);
            tail = tail * TENS[step] + rest * TENS[step] / divisor;
            rest = rest * TENS[step] % divisor;
            open -= step;
        }
        if (rest == 0 || missing > LONGEST_DIVIDEND) {
            return null;
        }
        tail += rest * 2 >= divisor ? 1 : 0;
        if (tail == TENS[missing]) {
            return null;
        }
        var unscaled = BigInteger.valueOf(head).multiply(LONG_TENS[missing]).add(BigInteger.valueOf(tail));
        return new BigDecimal(unscaled, scale + all);
    }

    private static int digits(long value) {
        int digits = 1;
        while (digits <= LONGEST_DIVIDEND && value >= TENS[digits]) {
            digits++;
        }
        return digits;
    }

    /**
     * The square root: what {@link BigDecimal#sqrt(MathContext)} gives.
     *
     * @param value not negative
     */
    public static BigDecimal root(BigDecimal value) {
        if (value.signum() <= 0) {
            return value.sqrt(DIGITS);
        }
        int zeros = Math.max(0, 2 * PRECISION + 2 - value.precision());
        zeros += Math.floorMod(value.scale() + zeros, 2);
        var whole = value.unscaledValue().multiply(zeros > MOST_ZEROS ? BigInteger.TEN.pow(zeros) : LONG_TENS[zeros]);
        var bare = new BigDecimal(root(whole), (value.scale() + zeros) / 2)
                .round(DIGITS)
                .stripTrailingZeros();
        int preferred = Math.min(value.scale() / 2, bare.scale() + PRECISION - bare.precision());
        return bare.scale() < preferred ? bare.setScale(preferred) : bare;
    }

    /** The whole part of the square root: the processor's own, made twice as exact in one step. */
    private static BigInteger root(BigInteger whole) {
        double near = Math.sqrt(whole.doubleValue());
        if (whole.bitLength() > MOST_BITS) {
            return whole.sqrt();
        }
        var guess = new BigDecimal(near).toBigInteger();
        var root = guess.add(whole.divide(guess)).shiftRight(1);
        var left = whole.subtract(root.multiply(root));
        if (left.signum() < 0) {
            return root.subtract(BigInteger.ONE);
        }
        return left.compareTo(root.shiftLeft(1)) > 0 ? root.add(BigInteger.ONE) : root;
    }
}
