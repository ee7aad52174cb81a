package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The value of behaviour on the numeric scale that came before the predicate by quadrant.
 *
 * @param value the value, never null
 */
@Conclusion(shownAt = 2)
public record BehaviourScore(BigDecimal value) {
    public BehaviourScore {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static BehaviourScore of(BigDecimal value) {
        return new BehaviourScore(value);
    }
}
