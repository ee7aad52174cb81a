package id.takar.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the main results of the plan hang on the results of the superior's plan. */
@Given(at = "skp")
public final class PlanLinks {
    private final @Nullable List<WorkResult> main;
    private final Superior superior;

    PlanLinks(Skp skp, Superior superior) {
        var results = skp.results();
        this.main = results == null
                ? null
                : results.stream().filter(WorkResult::main).toList();
        this.superior = superior;
    }

    /** How many main results the plan has; null when its results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer main() {
        return main == null ? null : main.size();
    }

    /** How many main results name no result of the superior; null when the results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer supportingNothing() {
        return main == null
                ? null
                : (int) main.stream().filter(r -> r.supports() == null).count();
    }

    /** How many main results name a result that the superior does not have; null when either's are not stated. */
    @Reads({"skp.results", "superior.results"})
    public @Nullable Integer supportingUnknown() {
        if (main == null || superior.results() == null) {
            return null;
        }
        return (int) main.stream()
                .filter(r -> r.supports() != null && !Boolean.TRUE.equals(superior.has(r.supports())))
                .count();
    }
}
