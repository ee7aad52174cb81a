package id.takar.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Qualification for a post as a score of talent management.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentQualification(BigDecimal value) {
    public TalentQualification {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentQualification of(BigDecimal value) {
        return new TalentQualification(value);
    }

    /** Concludes the mean of the four parts. */
    public static TalentQualification of(
            TalentEducation education, TalentField field, TalentDevelopment training, TalentExperience experience) {
        return new TalentQualification(
                Exact.mean(List.of(education.value(), field.value(), training.value(), experience.value())));
    }
}
