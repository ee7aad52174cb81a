package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Motivation: attitude and situation together.
 *
 * @param index from 0 to 100, unrounded
 */
@Conclusion(shownAt = 2)
public record Motivation(BigDecimal index) {
    public Motivation {
        Objects.requireNonNull(index, "a conclusion needs an index");
    }

    /** Concludes the index. */
    public static Motivation of(BigDecimal index) {
        return new Motivation(index);
    }

    /** Concludes the geometric mean of both parts: zero when either is zero. */
    public static Motivation of(Attitude attitude, Situation situation) {
        return new Motivation(Exact.geometricMean(attitude.value(), situation.value()));
    }
}
