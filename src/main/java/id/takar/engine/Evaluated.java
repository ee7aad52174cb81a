package id.takar.engine;

import id.takar.facts.Forecast;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules said about one subject on one day.
 *
 * @param firings every rule that spoke, in order
 * @param answers outcomes that combine requirements, by id
 * @param results all other outcomes, by id
 * @param gaps what a policy leaves unanswered although nothing is missing, or answers both ways
 * @param forecasts the days that are to be looked for
 * @param thresholds all threshold values on the day, by id
 * @param conclusions everything that was concluded, by rules or by combining requirements
 * @param tracing what it went by, for those who check policies
 */
public record Evaluated(
        List<Firing> firings,
        List<Answered> answers,
        List<Promised> results,
        List<Gap> gaps,
        List<Forecast> forecasts,
        Map<String, Object> thresholds,
        List<Object> conclusions,
        Supplier<Trace> tracing) {

    /**
     * A fault of the policies that one evaluation shows.
     *
     * @param kind whether nothing spoke, or both answers did
     * @param id the requirement or outcome
     */
    public record Gap(Kind kind, String id) {
        /** What is wrong. */
        public enum Kind {
            SILENT,
            CONTRADICTION
        }
    }

    /** Whether an outcome of this id was stated at all. */
    public boolean states(String outcome) {
        return results.stream().anyMatch(r -> r.id().equals(outcome) && r.value() != null);
    }

    /** The combined answer of this outcome, or null when it has none. */
    public @Nullable Answered answer(String outcome) {
        return answers.stream().filter(a -> a.id().equals(outcome)).findFirst().orElse(null);
    }

    /** What was concluded of this type, or null when nothing was. */
    public <T> @Nullable T concluded(Class<T> type) {
        return conclusions.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
