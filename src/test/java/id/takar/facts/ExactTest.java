package id.takar.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Takar's square root is the JDK's, to the last digit and the last zero. */
class ExactTest {
    @Test
    void rootIsWhatTheJdkGives() {
        var random = new Random(20_240_314);
        for (int i = 0; i < 20_000; i++) {
            var value = new BigDecimal(new BigInteger(1 + random.nextInt(140), random), random.nextInt(44));
            assertThat(Exact.root(value)).as("%s", value).isEqualTo(value.sqrt(Exact.DIGITS));
            var square = new BigDecimal(BigInteger.valueOf(random.nextInt(100_000)), random.nextInt(6)).pow(2);
            assertThat(Exact.root(square)).as("%s", square).isEqualTo(square.sqrt(Exact.DIGITS));
        }
    }

    @Test
    void rootOfNothingIsNothing() {
        assertThat(Exact.root(new BigDecimal("0.0000"))).isEqualTo(new BigDecimal("0.0000").sqrt(Exact.DIGITS));
        assertThat(Exact.geometricMean(BigDecimal.ZERO, BigDecimal.TEN)).isEqualByComparingTo(BigDecimal.ZERO);
    }
}
