package id.takar.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Takar's quotients and square roots are the JDK's, to the last digit and the last zero. */
class DecimalsTest {
    @Test
    void rootIsWhatTheJdkGives() {
        var random = new Random(20_240_314);
        for (int i = 0; i < 20_000; i++) {
            var value = new BigDecimal(new BigInteger(1 + random.nextInt(140), random), random.nextInt(44));
            assertThat(Decimals.root(value)).as("%s", value).isEqualTo(value.sqrt(Decimals.DIGITS));
            var square = new BigDecimal(BigInteger.valueOf(random.nextInt(100_000)), random.nextInt(6)).pow(2);
            assertThat(Decimals.root(square)).as("%s", square).isEqualTo(square.sqrt(Decimals.DIGITS));
        }
    }

    @Test
    void rootOfNothingIsNothing() {
        assertThat(Decimals.root(new BigDecimal("0.0000"))).isEqualTo(new BigDecimal("0.0000").sqrt(Decimals.DIGITS));
    }

    @Test
    void quotientIsWhatTheJdkGives() {
        var random = new Random(20_231_231);
        for (int i = 0; i < 400_000; i++) {
            var dividend = decimal(random, 20);
            var divisor = decimal(random, 12);
            if (divisor.signum() != 0) {
                assertThat(Decimals.divide(dividend, divisor))
                        .as("%s / %s", dividend, divisor)
                        .isEqualTo(dividend.divide(divisor, Decimals.DIGITS));
            }
        }
    }

    @Test
    void quotientOfSmallNumbersIsWhatTheJdkGives() {
        for (int dividend = -3; dividend < 700; dividend++) {
            for (int divisor = 1; divisor < 700; divisor++) {
                for (int scale = -2; scale < 4; scale++) {
                    var one = BigDecimal.valueOf(dividend, scale);
                    var other = BigDecimal.valueOf(divisor, 1);
                    if (!Decimals.divide(one, other).equals(one.divide(other, Decimals.DIGITS))) {
                        assertThat(Decimals.divide(one, other))
                                .as("%s / %s", one, other)
                                .isEqualTo(one.divide(other, Decimals.DIGITS));
                    }
                }
            }
        }
    }

    @Test
    void quotientThatRoundsToAllNinesIsWhatTheJdkGives() {
        for (long divisor = 999_999_990; divisor < 1_000_000_000; divisor++) {
            for (long dividend = divisor - 5; dividend < divisor + 5; dividend++) {
                var one = BigDecimal.valueOf(dividend);
                var other = BigDecimal.valueOf(divisor);
                assertThat(Decimals.divide(one, other)).isEqualTo(one.divide(other, Decimals.DIGITS));
            }
        }
        assertThatThrownBy(() -> Decimals.divide(BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(ArithmeticException.class);
    }

    /** Of some size: small ones as often as large ones, many with zeros at their end. */
    private static BigDecimal decimal(Random random, int digits) {
        var unscaled = new BigInteger(1 + random.nextInt(digits * 10 / 3), random);
        var rounded = random.nextInt(3) == 0 ? unscaled.multiply(BigInteger.TEN.pow(random.nextInt(4))) : unscaled;
        return new BigDecimal(random.nextInt(20) == 0 ? rounded.negate() : rounded, random.nextInt(12) - 3);
    }
}
