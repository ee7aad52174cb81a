package id.takar.run;

import id.takar.engine.Release;
import id.takar.evaluation.DecidedOutcome;
import id.takar.evaluation.Explanation;
import java.util.List;
import java.util.Locale;

/**
 * An outcome that a release puts on the overview of people.
 *
 * @param id the outcome
 * @param title its short title
 */
record Column(String id, String title) {
    /** The outcomes that the policies label for the overview, in the order of their ids. */
    static List<Column> of(Release release, Locale language) {
        return release.overview(language).entrySet().stream()
                .map(label -> new Column(label.getKey(), label.getValue()))
                .toList();
    }

    /**
     * A value as a page shows it.
     *
     * @param word as the decision has it
     * @param text in words
     * @param missing what is missing, when it is undecided
     */
    record Value(String word, String text, List<FactWords.Fact> missing) {
        static Value of(DecidedOutcome outcome, Release release, FactWords facts, Locale language) {
            return new Value(
                    outcome.value(),
                    Explanation.words(outcome.value(), release, language),
                    facts.all(outcome.missing(), language));
        }
    }
}
