package id.takar.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * A kind of thing that is said about rule files.
 *
 * @param number what people call it, such as {@code TKR-1203}; it never changes and is never given to another
 * @param code what the engine calls it, such as {@code annotation.missing}
 */
public record DiagnosticKind(String number, String code) {
    private static final String PREFIX = "TKR-";
    private static final String NEAR = ".near";

    private static final List<DiagnosticKind> ALL = all();

    /** All kinds, by number. */
    public static List<DiagnosticKind> known() {
        return ALL;
    }

    /** The kind of a number, however it is written: {@code TKR-1203}, {@code tkr-1203} or {@code 1203}. */
    public static Optional<DiagnosticKind> ofNumber(String number) {
        String upper = number.strip().toUpperCase(Locale.ROOT);
        String whole = upper.startsWith(PREFIX) ? upper : PREFIX + upper;
        return ALL.stream().filter(kind -> kind.number.equals(whole)).findFirst();
    }

    /** The number of what the engine calls so. */
    static String numberOf(String code) {
        String base = code.endsWith(NEAR) ? code.substring(0, code.length() - NEAR.length()) : code;
        return ALL.stream()
                .filter(kind -> kind.code.equals(base))
                .map(DiagnosticKind::number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no number for the diagnostic " + code));
    }

    /** What it says, with an ellipsis where a diagnostic has a word of its own. */
    public String message(Locale language) {
        return Texts.of(language).format(code, List.of()).replaceAll("\\{\\d}", "…");
    }

    /** What to do about it; may be empty. */
    public String help(Locale language) {
        return Texts.of(language).format(code + ".help", List.of()).replaceAll("\\{\\d}", "…");
    }

    private static List<DiagnosticKind> all() {
        var numbers = new Properties();
        try (var in = DiagnosticKind.class.getResourceAsStream("diagnostics.codes.properties")) {
            numbers.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers.stringPropertyNames().stream()
                .map(code -> new DiagnosticKind(PREFIX + numbers.getProperty(code), code))
                .sorted(Comparator.comparing(DiagnosticKind::number))
                .toList();
    }
}
