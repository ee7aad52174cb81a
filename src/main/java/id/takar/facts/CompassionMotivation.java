package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Compassion, a dimension of public service motivation.
 *
 * @param value on the scale of the answers, never null
 */
@Conclusion(shownAt = 2)
public record CompassionMotivation(BigDecimal value) {
    public CompassionMotivation {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static CompassionMotivation of(BigDecimal value) {
        return new CompassionMotivation(value);
    }
}
