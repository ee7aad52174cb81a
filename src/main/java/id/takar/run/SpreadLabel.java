package id.takar.run;

import id.takar.engine.Release;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How the members of groups spread over words, beside a pattern and shares from elsewhere: {@code spread.<outcome>} in
 * the labels of the policies.
 *
 * @param outcome the outcome about a group that says which pattern applies
 * @param beside what the shares from elsewhere are called
 * @param person the outcome about people whose values the words are
 * @param words the words, the best first, each with its share from elsewhere
 * @param findings what is found about a group that keeps the pattern or does not
 */
record SpreadLabel(String outcome, String beside, String person, List<Word> words, Set<String> findings) {
    private static final String PREFIX = "spread.";
    private static final int PARTS = 4;

    /** A word with the threshold that holds its share from elsewhere, in percent. */
    record Word(String word, String threshold) {}

    /** Those of a release whose labels name all that is needed. */
    static List<SpreadLabel> of(Release release, Locale language) {
        return release.labels(PREFIX, language).entrySet().stream()
                .flatMap(label -> read(label.getKey(), List.of(label.getValue().split("\\s*;\\s*", -1))))
                .toList();
    }

    private static Stream<SpreadLabel> read(String outcome, List<String> parts) {
        if (parts.size() < PARTS) {
            return Stream.empty();
        }
        var words = Stream.of(parts.get(2).split(" +", -1))
                .map(word -> word.split("=", -1))
                .filter(word -> word.length == 2)
                .map(word -> new Word(word[0], word[1]))
                .toList();
        var findings = new LinkedHashSet<>(List.of(parts.get(3).split(" +", -1)));
        return Stream.of(new SpreadLabel(outcome, parts.get(0), parts.get(1), words, findings));
    }
}
