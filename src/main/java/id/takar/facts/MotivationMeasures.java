package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of motivation (motivasi): attitude, and understanding of the situation.
 *
 * @param attitude from 0 to 100
 * @param situation from 0 to 100
 */
@Given(at = "motivation")
public record MotivationMeasures(
        @Nullable BigDecimal attitude, @Nullable BigDecimal situation) {
    static final MotivationMeasures UNKNOWN = new MotivationMeasures(null, null);

    /** The geometric mean of both parts, from 0 to 100; zero when either is zero. Both must be stated. */
    public BigDecimal geometricMean() {
        return Exact.geometricMean(
                Objects.requireNonNull(attitude, "attitude is missing"),
                Objects.requireNonNull(situation, "situation is missing"));
    }
}
