package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The score of an adjustment test for a functional post.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record FunctionalTestScore(BigDecimal value) {
    public FunctionalTestScore {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static FunctionalTestScore of(BigDecimal value) {
        return new FunctionalTestScore(value);
    }
}
