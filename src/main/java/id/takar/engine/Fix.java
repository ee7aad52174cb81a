package id.takar.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change that mends what a diagnostic is about.
 *
 * @param place what is replaced; nothing where it has no length
 * @param text what stands there then
 */
public record Fix(Place place, String text) {
    private static final String NEAR = ".near";

    /**
     * The change that mends a diagnostic, where one can be told without knowing what its author meant.
     *
     * @param found the diagnostic
     * @param files the files that it may be about, by path
     */
    public static Optional<Fix> of(Diagnostic found, Map<String, byte[]> files) {
        String text = new String(files.getOrDefault(found.file(), new byte[0]), StandardCharsets.UTF_8);
        String line = text.lines().skip(found.line() - 1L).findFirst().orElse("");
        var arguments = found.arguments();
        if (found.code().endsWith(NEAR)) {
            return Optional.ofNullable(replaced(found, line, arguments.get(0), arguments.get(arguments.size() - 1)));
        }
        return Optional.ofNullable(
                switch (found.code()) {
                    case "annotation.missing" -> inserted(found.line() + 1, 1, "    " + arguments.get(1) + "\n");
                    case "syntax.no-end" -> ended(text.lines().toList(), Integer.parseInt(arguments.get(1)));
                    case "syntax.quotes" -> new Fix(at(found, found.column(), 1), "\"");
                    case "action.semicolon" ->
                        inserted(found.line(), line.stripTrailing().length() + 1, ";");
                    case "condition.assigns" -> replaced(found, line, "=", "==");
                    case "package.name" -> replaced(found, line, arguments.get(0), arguments.get(1));
                    case "syntax.comma" -> inserted(found.line(), found.column(), ", ");
                    case "syntax.and" -> replaced(found, line, arguments.get(0), "&&");
                    case "syntax.bracket-open" ->
                        inserted(found.line(), line.stripTrailing().length() + 1, " )");
                    default -> null;
                });
    }

    /** The file after the change. */
    public String applied(String text) {
        var lines = text.lines().toList();
        var changed = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i + 1 == place.line()) {
                changed.append(line, 0, place.column() - 1)
                        .append(this.text)
                        .append(line.substring(place.endColumn() - 1));
            } else {
                changed.append(line);
            }
            changed.append('\n');
        }
        return changed.toString();
    }

    /** A rule ends after the last line with something in it before the next rule, or before the file ends. */
    private static @Nullable Fix ended(List<String> lines, int next) {
        for (int i = Math.min(next, lines.size()); i > 0; i--) {
            String line = lines.get(i - 1).strip();
            boolean belongs = !line.isEmpty() && !line.startsWith("//") && !line.startsWith("rule ");
            if (belongs) {
                return inserted(i, lines.get(i - 1).length() + 1, "\nend");
            }
        }
        return null;
    }

    /** A word is looked for from where it was found on, then in the whole line. */
    private static @Nullable Fix replaced(Diagnostic found, String line, String word, String by) {
        int from = line.indexOf(word, Math.min(found.column() - 1, line.length()));
        int at = from < 0 ? line.indexOf(word) : from;
        return at < 0 || word.isEmpty() ? null : new Fix(at(found, at + 1, word.length()), by);
    }

    private static Place at(Diagnostic found, int column, int length) {
        return new Place(found.line(), column, column + length);
    }

    private static Fix inserted(int line, int column, String text) {
        return new Fix(new Place(line, column, column), text);
    }
}
