package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How well a talent matches a post.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentMatch(BigDecimal value) {
    public TalentMatch {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the sum of the three parts at their percentages. */
    public static TalentMatch of(
            TalentAssessed assessed,
            BigDecimal percentOfAssessed,
            TalentQualification qualification,
            BigDecimal percentOfQualification,
            TalentIntegrity integrity,
            BigDecimal percentOfIntegrity) {
        return new TalentMatch(Exact.percent(assessed.value(), percentOfAssessed)
                .add(Exact.percent(qualification.value(), percentOfQualification))
                .add(Exact.percent(integrity.value(), percentOfIntegrity)));
    }
}
