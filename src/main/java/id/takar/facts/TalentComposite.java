package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Performance of talent management from the predicate and what supports it.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentComposite(BigDecimal value) {
    public TalentComposite {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the sum of the four parts at their percentages. */
    public static TalentComposite of(
            TalentPredicateScore predicate,
            BigDecimal percentOfPredicate,
            BigDecimal awards,
            BigDecimal percentOfAwards,
            BigDecimal assignments,
            BigDecimal percentOfAssignments,
            BigDecimal feedback,
            BigDecimal percentOfFeedback) {
        return new TalentComposite(Exact.percent(predicate.value(), percentOfPredicate)
                .add(Exact.percent(awards, percentOfAwards))
                .add(Exact.percent(assignments, percentOfAssignments))
                .add(Exact.percent(feedback, percentOfFeedback)));
    }
}
