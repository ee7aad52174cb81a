package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The value of a talent: performance and potential together.
 *
 * @param value the value, never null
 */
@Conclusion(shownAt = 3)
public record TalentValue(BigDecimal value) {
    public TalentValue {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the sum of both axes at their percentages. */
    public static TalentValue of(
            TalentPerformance performance,
            BigDecimal percent,
            TalentPotential potential,
            BigDecimal percentOfPotential) {
        return new TalentValue(
                Exact.percent(performance.value(), percent).add(Exact.percent(potential.value(), percentOfPotential)));
    }
}
