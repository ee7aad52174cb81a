package id.takar.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Experience in posts as a score of talent management.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentExperience(BigDecimal value) {
    public TalentExperience {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentExperience of(BigDecimal value) {
        return new TalentExperience(value);
    }

    /** Concludes the mean of the three parts. */
    public static TalentExperience of(TalentYears years, TalentVariety variety, TalentActing acting) {
        return new TalentExperience(Exact.mean(List.of(years.value(), variety.value(), acting.value())));
    }
}
