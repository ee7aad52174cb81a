package id.takar.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Small policies for tests, with the lines that every policy needs filled in. */
final class Policies {
    private static final Pattern ID = Pattern.compile("@id\\( \"([^\"]+)\" \\)");

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    static Policies policies() {
        return new Policies();
    }

    /** A rule with an id, a legal basis and a first day. */
    static String rule(String id, String when, String then) {
        return rule(id, "@from( \"2000-01-01\" )", when, then);
    }

    static String rule(String id, String days, String when, String then) {
        return """
                rule "%s speaks"
                    @id( "%s" )
                    @legalBasis( "agency policy" )
                    %s
                when
                    %s
                then
                    %s
                end
                """.formatted(id, id, days, when, then);
    }

    /** A threshold that holds from a day on. */
    static String threshold(String id, String value) {
        return rule(
                id,
                "@from( \"2000-01-01\" ) @unit( \"points\" )",
                "",
                "insert( Threshold.of( \"" + id + "\", " + value + " ) );");
    }

    Policies logic(String policy, String... rules) {
        return file(policy + ".drl", policy, rules);
    }

    Policies thresholds(String policy, String... rules) {
        return file(policy + ".thresholds.drl", policy, rules);
    }

    private Policies file(String path, String policy, String... rules) {
        String text = "package policy." + policy.replace('/', '.').replace('-', '_') + "\n\nimport id.takar.facts.*\n\n"
                + String.join("\n", rules);
        messages(policy, rules);
        return with(path, text);
    }

    private void messages(String policy, String... rules) {
        for (String language : List.of("id", "en")) {
            String path = policy + ".messages_" + language + ".properties";
            var lines = new LinkedHashSet<String>();
            new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(lines::add);
            for (var id = ID.matcher(String.join("\n", rules)); id.find(); ) {
                lines.add(id.group(1) + " = " + id.group(1));
            }
            with(path, String.join("\n", lines) + "\n");
        }
    }

    Policies with(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** A diagnostic as people read it, without its number. */
    static String unnumbered(Diagnostic found, Locale language) {
        return found.text(language).replaceFirst(": TKR-\\d{4} ", ": ");
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    Compiled compile() {
        return new ReleaseCompiler(null).compile(files);
    }

    Release release() {
        return compile().orThrow();
    }
}
