package id.takar.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The professionalism index: the sum of its four scores.
 *
 * @param value the sum, never null
 */
@Conclusion(shownAt = 2)
public record ProfessionalismIndex(BigDecimal value) {
    public ProfessionalismIndex {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** The sum to the nearest whole point, halves up; never null. */
    public BigDecimal rounded() {
        return value.setScale(0, RoundingMode.HALF_UP);
    }

    /** Concludes the sum of the four scores. */
    public static ProfessionalismIndex of(
            QualificationScore qualification,
            CompetenceScore competence,
            PerformanceScore performance,
            DisciplineScore discipline) {
        return new ProfessionalismIndex(qualification
                .value()
                .add(competence.value())
                .add(performance.value())
                .add(discipline.value()));
    }
}
