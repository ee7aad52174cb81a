package id.takar.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * One thing to say about a rule file, at its place.
 *
 * @param code what kind of thing, a key of the diagnostics' texts
 * @param severity whether the release can be made all the same
 * @param file path below {@code rules/}
 * @param line first line is 1
 * @param column first column is 1
 * @param arguments the words that the text speaks of
 * @param chain the rules that led to what is wrong, each followed by those it built on; empty when none did
 */
public record Diagnostic(
        String code, Severity severity, String file, int line, int column, List<String> arguments, List<Link> chain) {

    /**
     * A rule that spoke.
     *
     * @param depth how far behind what is wrong; 0 for the rules that say it
     * @param rule its id
     * @param sentences its sentence with the values filled in, by language tag
     * @param values the values that it gave names to, and the thresholds it named
     */
    public record Link(int depth, String rule, Map<String, String> sentences, SortedMap<String, String> values) {
        String text(Locale language) {
            var tag = language.getLanguage().equals("id") ? "id" : "en";
            return Texts.of(language)
                    .format("chain", List.of(rule, sentences.getOrDefault(tag, ""), values.toString()));
        }
    }

    /** Errors stop a release, warnings do not. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private static final int LONGEST = 160;

    /** By file, line, column and code. */
    public static final Comparator<Diagnostic> BY_PLACE = Comparator.comparing(Diagnostic::file)
            .thenComparingInt(Diagnostic::line)
            .thenComparingInt(Diagnostic::column)
            .thenComparing(Diagnostic::code);

    public Diagnostic {
        arguments = arguments.stream().map(Diagnostic::oneLine).toList();
        chain = List.copyOf(chain);
        line = Math.max(1, line);
        column = Math.max(1, column);
    }

    public Diagnostic(String code, Severity severity, String file, int line, int column, List<String> arguments) {
        this(code, severity, file, line, column, arguments, List.of());
    }

    private static String oneLine(String argument) {
        String line = argument.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    static Diagnostic error(String code, String file, int line, int column, String... arguments) {
        return new Diagnostic(code, Severity.ERROR, file, line, column, List.of(arguments));
    }

    static Diagnostic warning(String code, String file, int line, int column, String... arguments) {
        return new Diagnostic(code, Severity.WARNING, file, line, column, List.of(arguments));
    }

    /** What people call this kind of thing, such as {@code TKR-1203}. */
    public String number() {
        return DiagnosticKind.numberOf(code);
    }

    /** What is wrong, in one sentence. */
    public String message(Locale language) {
        return Texts.of(language).format(code, arguments);
    }

    /** What to do about it, in one sentence; may be empty. */
    public String help(Locale language) {
        return Texts.of(language).format(code + ".help", arguments);
    }

    /** {@code file:line:column: TKR-1203 message (help)}, as editors understand it; the chain stands indented below. */
    public String text(Locale language) {
        var help = help(language);
        var text = new StringBuilder(file + ":" + line + ":" + column + ": " + number() + " " + message(language));
        if (!help.isEmpty()) {
            text.append(" (").append(help).append(")");
        }
        for (var link : chain) {
            text.append('\n').append("    ".repeat(link.depth() + 1)).append(link.text(language));
        }
        return text.toString();
    }
}
