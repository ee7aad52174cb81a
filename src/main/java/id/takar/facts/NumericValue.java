package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The weighted value of plan and behaviour on the numeric scale that came before the predicate by quadrant.
 *
 * @param value the value, never null, unrounded
 */
@Conclusion(shownAt = 2)
public record NumericValue(BigDecimal value) {
    public NumericValue {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /**
     * Concludes the weighted sum.
     *
     * @param plan the value of the plan
     * @param planWeight its weight in percent
     * @param behaviour the value of behaviour
     * @param behaviourWeight its weight in percent
     */
    public static NumericValue of(
            ResultScore plan, BigDecimal planWeight, BehaviourScore behaviour, BigDecimal behaviourWeight) {
        return new NumericValue(
                Exact.percent(plan.value(), planWeight).add(Exact.percent(behaviour.value(), behaviourWeight)));
    }
}
