package id.takar.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says what is wrong with employee files in the language of who reads it. What is kept is English; a catalogue beside this
 * class has it in Indonesian, sentence by sentence.
 */
public final class FaultWords {
    private static final String CATALOGUE = "/population/fault-words_id.txt";
    private static final String PLACE = "…";
    private static final List<Entry> ENTRIES = read();

    private FaultWords() {}

    /** A sentence in English with places that differ, and the same in Indonesian. */
    private record Entry(Pattern english, String indonesian) {}

    /** The text in this language: Indonesian, or English as it is kept. */
    public static String in(String text, Locale language) {
        return language.getLanguage().equals("id") ? indonesian(text).orElse(text) : text;
    }

    /** The text in Indonesian; empty where the catalogue does not have it. */
    static Optional<String> indonesian(String text) {
        for (var entry : ENTRIES) {
            var match = entry.english().matcher(text);
            if (match.matches()) {
                return Optional.of(filled(entry.indonesian(), match));
            }
        }
        return Optional.empty();
    }

    /** What stands in the places is said in Indonesian too where it is known. */
    private static String filled(String indonesian, Matcher match) {
        var said = new StringBuilder();
        int from = 0;
        for (int group = 1; group <= match.groupCount(); group++) {
            int place = indonesian.indexOf(PLACE, from);
            String own = match.group(group);
            said.append(indonesian, from, place).append(indonesian(own).orElse(own));
            from = place + PLACE.length();
        }
        return said.append(indonesian, from, indonesian.length()).toString();
    }

    private static List<Entry> read() {
        try (var in = FaultWords.class.getResourceAsStream(CATALOGUE)) {
            if (in == null) {
                throw new IllegalStateException(CATALOGUE + " is missing");
            }
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            var entries = new ArrayList<Entry>();
            for (int i = 0; i + 1 < lines.size(); i += 2) {
                entries.add(new Entry(pattern(lines.get(i)), lines.get(i + 1)));
            }
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String english) {
        return Pattern.compile(
                Stream.of(english.split(PLACE, -1)).map(Pattern::quote).collect(Collectors.joining("(.*?)")),
                Pattern.DOTALL);
    }
}
