package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The potential axis of talent management.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentPotential(BigDecimal value) {
    public TalentPotential {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentPotential of(BigDecimal value) {
        return new TalentPotential(value);
    }

    /** Concludes the sum of the seven parts at their percentages. */
    public static TalentPotential of(
            TalentCompetence competence,
            BigDecimal percentOfCompetence,
            TalentDevelopment development,
            BigDecimal percentOfDevelopment,
            TalentExperience experience,
            BigDecimal percentOfExperience,
            BigDecimal assessed,
            BigDecimal percentOfAssessed,
            TalentEducation education,
            BigDecimal percentOfEducation,
            TalentField field,
            BigDecimal percentOfField,
            TalentIntegrity integrity,
            BigDecimal percentOfIntegrity) {
        return new TalentPotential(Exact.percent(competence.value(), percentOfCompetence)
                .add(Exact.percent(development.value(), percentOfDevelopment))
                .add(Exact.percent(experience.value(), percentOfExperience))
                .add(Exact.percent(assessed, percentOfAssessed))
                .add(Exact.percent(education.value(), percentOfEducation))
                .add(Exact.percent(field.value(), percentOfField))
                .add(Exact.percent(integrity.value(), percentOfIntegrity)));
    }
}
