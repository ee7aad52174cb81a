package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The value of a talent for the post aimed at, with the technical test.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentForPost(BigDecimal value) {
    public TalentForPost {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value of the talent alone. */
    public static TalentForPost of(TalentValue talent) {
        return new TalentForPost(talent.value());
    }

    /** Concludes the sum of both parts at their percentages. */
    public static TalentForPost of(
            TalentValue talent, BigDecimal percentOfTalent, BigDecimal test, BigDecimal percentOfTest) {
        return new TalentForPost(
                Exact.percent(talent.value(), percentOfTalent).add(Exact.percent(test, percentOfTest)));
    }
}
