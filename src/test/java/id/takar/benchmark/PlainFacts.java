package id.takar.benchmark;

import id.takar.facts.AbilityMeasures;
import id.takar.facts.CoreValues;
import id.takar.facts.MotivationMeasures;
import id.takar.facts.OrganisationUnit;
import id.takar.facts.RaterRatings;
import id.takar.facts.Skp;
import id.takar.facts.TalentMeasures;
import id.takar.facts.WorkResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of one employee that the benchmark's policy asks for, where plain Java finds them at once. */
public record PlainFacts(
        @Nullable Skp skp,
        WorkResult[] results,
        @Nullable CoreValues values,
        @Nullable RaterRatings ratings,
        @Nullable OrganisationUnit unit,
        @Nullable AbilityMeasures ability,
        @Nullable MotivationMeasures motivation,
        @Nullable TalentMeasures talent) {

    /** Of the facts that a file states. */
    public static PlainFacts of(List<Object> facts) {
        return new PlainFacts(
                one(facts, Skp.class),
                facts.stream().filter(WorkResult.class::isInstance).toArray(WorkResult[]::new),
                one(facts, CoreValues.class),
                one(facts, RaterRatings.class),
                one(facts, OrganisationUnit.class),
                one(facts, AbilityMeasures.class),
                one(facts, MotivationMeasures.class),
                one(facts, TalentMeasures.class));
    }

    private static <T> @Nullable T one(List<Object> facts, Class<T> type) {
        return facts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
