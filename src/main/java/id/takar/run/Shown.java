package id.takar.run;

import id.takar.engine.Evaluated;
import id.takar.engine.Release;
import id.takar.facts.Answer;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What stands beside each decision of a run, so that people are found and sorted by it. */
final class Shown {
    private final List<String> outcomes;

    /** @param outcomes which outcomes, in this order */
    Shown(List<String> outcomes) {
        this.outcomes = outcomes;
    }

    /** The outcomes of a release that its pages lead by: on the overview, in boxes and in fields. */
    static List<String> outcomes(Release release) {
        var outcomes = new TreeSet<>(release.overview(Locale.ENGLISH).keySet());
        outcomes.addAll(release.labels("grid.", Locale.ENGLISH).keySet());
        ScatterLabel.of(release, Locale.ENGLISH)
                .forEach(label -> outcomes.addAll(
                        List.of(label.outcome(), label.x().outcome(), label.y().outcome())));
        return List.copyOf(outcomes);
    }

    /** Their values for one person, in the same order; empty where there is none. */
    List<String> values(Evaluated evaluated) {
        var values = new HashMap<String, String>();
        evaluated
                .answers()
                .forEach(answer -> values.put(answer.id(), answer.answer().name()));
        evaluated.results().forEach(result -> values.put(result.id(), word(result.shown())));
        return outcomes.stream().map(id -> values.getOrDefault(id, "")).toList();
    }

    /** As the decision has it. */
    private static String word(@Nullable Object shown) {
        if (shown == null) {
            return Answer.UNDECIDED.name();
        }
        if (shown instanceof Map) {
            return "";
        }
        return shown instanceof BigDecimal number ? number.toPlainString() : shown.toString();
    }
}
