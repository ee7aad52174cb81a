package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The score of all measurable work results, in percent of what was planned.
 *
 * @param value the value, never null
 */
@Conclusion(shownAt = 2)
public record ResultScore(BigDecimal value) {
    public ResultScore {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static ResultScore of(BigDecimal value) {
        return new ResultScore(value);
    }
}
