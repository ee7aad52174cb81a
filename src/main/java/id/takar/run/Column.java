package id.takar.run;

import id.takar.engine.Release;
import id.takar.evaluation.DecidedOutcome;
import id.takar.evaluation.Explanation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An outcome that a release puts on the overview of people.
 *
 * @param id the outcome
 * @param title its short title
 */
record Column(String id, String title) {
    private static final String OUTCOME = "outcome.";

    /** The outcomes that the policies label for the overview, in the order of their ids. */
    static List<Column> of(Release release, Locale language) {
        return release.overview(language).entrySet().stream()
                .map(label -> new Column(label.getKey(), label.getValue()))
                .toList();
    }

    /** These outcomes, as far as the release has them; those of the overview when none are named. */
    static List<Column> of(Release release, List<String> ids, Locale language) {
        var usual = of(release, language);
        if (ids.isEmpty()) {
            return usual;
        }
        var titles = release.labels(OUTCOME, language);
        return ids.stream()
                .distinct()
                .flatMap(id -> Stream.concat(
                                usual.stream().filter(column -> column.id().equals(id)),
                                Stream.ofNullable(titles.get(id)).map(title -> new Column(id, title)))
                        .limit(1))
                .toList();
    }

    /** All outcomes that can be columns, by title, and whether they are. */
    static List<Choice> choices(Release release, List<Column> chosen, Locale language) {
        var ids = chosen.stream().map(Column::id).collect(Collectors.toSet());
        return release.labels(OUTCOME, language).entrySet().stream()
                .map(label -> new Choice(label.getKey(), label.getValue(), ids.contains(label.getKey())))
                .sorted(Comparator.comparing(Choice::chosen)
                        .reversed()
                        .thenComparing(Choice::title)
                        .thenComparing(Choice::id))
                .toList();
    }

    /** An outcome that can be a column. */
    record Choice(String id, String title, boolean chosen) {}

    /** What an outcome is called; its id where nothing is said. */
    static String title(String id, Release release, Locale language) {
        return release.labels(OUTCOME, language).getOrDefault(id, id);
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
