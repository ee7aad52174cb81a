package id.takar.evaluation;

import id.takar.engine.Evaluated;
import id.takar.facts.AchievementCap;
import id.takar.facts.Answer;
import id.takar.facts.Predicate;
import id.takar.facts.Predikat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What rules concluded about one employee that enters the sums of groups: by type, whatever the policies call it.
 *
 * @param predicate the performance predicate; null when undecided
 * @param planned whether the work was planned
 * @param directed whether the employee was directed
 * @param supervised whether the employee was supervised
 * @param cap the highest achievement of one result that counts; null when not concluded
 */
record Concluded(
        @Nullable Predikat predicate,
        Answer planned,
        Answer directed,
        Answer supervised,
        @Nullable BigDecimal cap) {

    static Concluded of(Evaluated evaluated) {
        var predicate = evaluated.concluded(Predicate.class);
        var cap = evaluated.concluded(AchievementCap.class);
        return new Concluded(
                predicate == null ? null : predicate.value(),
                Answer.UNDECIDED,
                Answer.UNDECIDED,
                Answer.UNDECIDED,
                cap == null ? null : cap.value());
    }
}
