package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The score of competence in the professionalism index.
 *
 * @param value the score, never null
 */
@Conclusion(shownAt = 2)
public record CompetenceScore(BigDecimal value) {
    public CompetenceScore {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the sum of the three scores. */
    public static CompetenceScore of(CourseScore course, TechnicalScore technical, SeminarScore seminar) {
        return new CompetenceScore(course.value().add(technical.value()).add(seminar.value()));
    }
}
