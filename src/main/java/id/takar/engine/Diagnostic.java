package id.takar.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One thing to say about a rule file, at its place.
 *
 * @param code what kind of thing, a key of the diagnostics' texts
 * @param severity whether the release can be made all the same
 * @param file path below {@code rules/}
 * @param line first line is 1
 * @param column first column is 1
 * @param arguments the words that the text speaks of
 */
public record Diagnostic(String code, Severity severity, String file, int line, int column, List<String> arguments) {

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
        line = Math.max(1, line);
        column = Math.max(1, column);
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

    /** What is wrong, in one sentence. */
    public String message(Locale language) {
        return Texts.of(language).format(code, arguments);
    }

    /** What to do about it, in one sentence; may be empty. */
    public String help(Locale language) {
        return Texts.of(language).format(code + ".help", arguments);
    }

    /** {@code file:line:column: message (help)}, as editors understand it. */
    public String text(Locale language) {
        var help = help(language);
        return file + ":" + line + ":" + column + ": " + message(language) + (help.isEmpty() ? "" : " (" + help + ")");
    }
}
