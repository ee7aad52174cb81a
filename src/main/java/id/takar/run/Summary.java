package id.takar.run;

import id.takar.engine.Release;
import id.takar.evaluation.Explanation;
import id.takar.facts.Answer;
import id.takar.facts.Predikat;
import id.takar.run.Counts.Count;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How the people of a run spread over the values of an outcome.
 *
 * @param column the outcome
 * @param bars its values
 */
record Summary(Column column, List<Bar> bars) {
    /** Scales that readers know, from the top; other words stand before them, the most frequent first. */
    private static final List<String> SCALE = Stream.<Enum<?>>concat(
                    Stream.of(Predikat.values()),
                    Stream.of(Answer.MET, Answer.UNMET, Answer.NOT_APPLICABLE, Answer.UNDECIDED))
            .map(Enum::name)
            .toList();

    static List<Summary> of(List<Column> columns, List<Count> counts, Release release, Locale language) {
        return columns.stream()
                .map(column -> new Summary(column, bars(column, counts, release, language)))
                .filter(summary -> !summary.bars().isEmpty())
                .toList();
    }

    private static List<Bar> bars(Column column, List<Count> counts, Release release, Locale language) {
        var own = counts.stream().filter(c -> c.name().equals(column.id())).toList();
        int all = own.stream().mapToInt(Count::people).sum();
        return own.stream()
                .sorted(Comparator.<Count>comparingInt(c -> SCALE.indexOf(c.value()))
                        .thenComparing(Comparator.comparingInt(Count::people).reversed())
                        .thenComparing(Count::value))
                .map(c -> new Bar(
                        c.value(),
                        Explanation.words(c.value(), release, language),
                        c.people(),
                        Math.max(1, Math.round(c.people() * 100f / all))))
                .toList();
    }

    /**
     * One value.
     *
     * @param word as decisions have it
     * @param text in words
     * @param people how many people have it
     * @param percent how many of a hundred
     */
    record Bar(String word, String text, int people, int percent) {}
}
