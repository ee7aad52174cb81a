package id.takar.run;

import id.takar.engine.Release;
import id.takar.evaluation.Decision;
import id.takar.facts.About;
import java.util.List;

/** What stands beside each decision of a run, so that people are found and sorted by it without reading the decisions. */
final class Shown {
    /**
     * What the outcome {@code :outcome} of the decision {@code d} of run {@code r} came to. Runs of earlier days do not
     * have all outcomes beside their decisions, which are not packed then and can be looked into.
     */
    static final String VALUE =
            "coalesce(nullif(d.shown[array_position(r.shown, :outcome)], ''), CASE WHEN NOT d.packed THEN"
                    + " (SELECT o ->> 'value' FROM jsonb_array_elements(convert_from(d.bytes, 'UTF8')::jsonb -> 'outcomes') o"
                    + " WHERE o ->> 'id' = :outcome) END)";

    private final List<String> outcomes;

    /** @param outcomes which outcomes, in this order */
    Shown(List<String> outcomes) {
        this.outcomes = outcomes;
    }

    /** The outcomes of people that a release can come to, in their order. */
    static List<String> outcomes(Release release) {
        return List.copyOf(release.outcomes(About.EMPLOYEE));
    }

    /** Their values for one person, in the same order; empty where there is none. */
    List<String> values(Decision decision) {
        var values = decision.values();
        return outcomes.stream().map(id -> values.getOrDefault(id, "")).toList();
    }
}
