package id.takar.evaluation;

import id.takar.engine.Evaluated;
import id.takar.facts.AchievementCap;
import id.takar.facts.Answer;
import id.takar.facts.Directed;
import id.takar.facts.OrganisationPredicate;
import id.takar.facts.Planned;
import id.takar.facts.Predicate;
import id.takar.facts.Predikat;
import id.takar.facts.Supervised;
import id.takar.facts.UnitPredicate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What rules concluded about one employee that enters the sums of groups: by type, whatever the policies call it.
 *
 * @param predicate the performance predicate; null when undecided
 * @param unit the predicate of the unit's achievement; null when not concluded
 * @param planned whether the work was planned
 * @param directed whether the employee was directed
 * @param supervised whether the employee was supervised
 * @param cap the highest achievement of one result that counts; null when not concluded
 */
public record Concluded(
        @Nullable Predikat predicate,
        @Nullable OrganisationPredicate unit,
        Answer planned,
        Answer directed,
        Answer supervised,
        @Nullable BigDecimal cap) {

    /** What enters the sums of all that rules said about an employee. */
    public static Concluded of(Evaluated evaluated) {
        var predicate = evaluated.concluded(Predicate.class);
        var unit = evaluated.concluded(UnitPredicate.class);
        var planned = evaluated.concluded(Planned.class);
        var directed = evaluated.concluded(Directed.class);
        var supervised = evaluated.concluded(Supervised.class);
        var cap = evaluated.concluded(AchievementCap.class);
        return new Concluded(
                predicate == null ? null : predicate.value(),
                unit == null ? null : unit.value(),
                planned == null ? Answer.UNDECIDED : planned.value(),
                directed == null ? Answer.UNDECIDED : directed.value(),
                supervised == null ? Answer.UNDECIDED : supervised.value(),
                cap == null ? null : cap.value());
    }
}
