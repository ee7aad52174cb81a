package id.takar.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The regulations of a release, by the name under which rules cite them. */
public final class Register {
    private static final String FILE = "regulations.yaml";
    private static final Pattern UNREGULATED = Pattern.compile("agency policy(, .+)?|none: guidance");
    private static final Pattern JOINED = Pattern.compile("; | jo ");
    private static final Pattern NUMBERED = Pattern.compile(".*?[0-9]+/[0-9]+");

    /**
     * One regulation in a legal basis.
     *
     * @param regulation its id
     * @param place the article or annex as cited; empty where the whole is cited
     */
    public record Citation(String regulation, String place) {}

    private final SortedMap<String, Regulation> byId = new TreeMap<>();

    private Register() {}

    static boolean isRegister(String path) {
        return path.equals(FILE) || path.endsWith("/" + FILE);
    }

    static Register read(SortedMap<String, byte[]> files, List<Diagnostic> diagnostics) {
        var register = new Register();
        files.forEach((path, bytes) -> {
            if (isRegister(path)) {
                new RegisterReader(path, diagnostics).read(bytes).forEach(r -> register.add(r, diagnostics));
            }
        });
        for (var regulation : register.byId.values()) {
            Stream.concat(regulation.replaces().stream(), regulation.amends().stream())
                    .filter(id -> !register.byId.containsKey(id))
                    .forEach(id -> register.unknown(id, regulation.file(), regulation.line(), diagnostics));
        }
        return register;
    }

    private void add(Regulation regulation, List<Diagnostic> diagnostics) {
        var earlier = byId.putIfAbsent(regulation.id(), regulation);
        if (earlier != null) {
            diagnostics.add(Diagnostic.error(
                    "register.twice",
                    regulation.file(),
                    regulation.line(),
                    1,
                    regulation.id(),
                    earlier.file() + ":" + earlier.line()));
        }
    }

    /** All regulations, by id. */
    public List<Regulation> all() {
        return List.copyOf(byId.values());
    }

    /** The regulation of this id, or null. */
    public @Nullable Regulation get(String id) {
        return byId.get(id);
    }

    /** The regulation that took its place; null when none did. */
    public @Nullable Regulation successor(String id) {
        return byId.values().stream()
                .filter(r -> r.replaces().contains(id))
                .max(Comparator.comparing(r -> r.first() == null ? LocalDate.MIN : r.first()))
                .orElse(null);
    }

    /** Whether a legal basis is one that no regulation gives: the agency's own choice, or mere guidance. */
    public static boolean isUnregulated(String legalBasis) {
        return UNREGULATED.matcher(legalBasis).matches();
    }

    /** The regulations that a legal basis cites, in its order; what is not registered is left out. */
    public List<Citation> citations(String legalBasis) {
        return isUnregulated(legalBasis)
                ? List.of()
                : JOINED.splitAsStream(legalBasis)
                        .flatMap(part -> Stream.ofNullable(citation(part)))
                        .toList();
    }

    private @Nullable Citation citation(String part) {
        return byId.keySet().stream()
                .filter(id -> part.equals(id) || part.startsWith(id + " ") || part.startsWith(id + ","))
                .max(Comparator.comparingInt(String::length))
                .map(id -> new Citation(
                        id, part.substring(id.length()).replaceFirst("^,", "").strip()))
                .orElse(null);
    }

    /** Whether each rule cites what the register has, on days on which that holds. */
    void check(List<Rule> rules, SortedMap<String, byte[]> files, List<Diagnostic> diagnostics) {
        for (var rule : rules) {
            var text = rule.text();
            if (isUnregulated(text.legalBasis())) {
                continue;
            }
            IntSupplier line = () -> Lines.find(files, text.file(), text.line(), "@legalBasis");
            if (byId.isEmpty()) {
                diagnostics.add(Diagnostic.error("register.none", text.file(), line.getAsInt(), 1, text.legalBasis()));
                return;
            }
            JOINED.splitAsStream(text.legalBasis()).forEach(part -> {
                var citation = citation(part);
                if (citation == null) {
                    unknown(part, text.file(), line.getAsInt(), diagnostics);
                } else {
                    days(text, byId.get(citation.regulation()), line, diagnostics);
                }
            });
        }
    }

    private void unknown(String cited, String file, int line, List<Diagnostic> diagnostics) {
        var numbered = NUMBERED.matcher(cited);
        String written = numbered.lookingAt() ? numbered.group() : cited;
        String nearest = Nearest.to(written, byId.keySet());
        diagnostics.add(
                nearest == null
                        ? Diagnostic.error("basis.unknown", file, line, 1, written)
                        : Diagnostic.error("basis.unknown.near", file, line, 1, written, nearest));
    }

    private void days(RuleText rule, @Nullable Regulation regulation, IntSupplier line, List<Diagnostic> diagnostics) {
        if (regulation == null) {
            return;
        }
        var first = regulation.first();
        if (first != null && rule.from().isBefore(first)) {
            diagnostics.add(Diagnostic.error(
                    "basis.early",
                    rule.file(),
                    line.getAsInt(),
                    1,
                    regulation.id(),
                    String.valueOf(regulation.from()),
                    rule.from().toString()));
        }
        var until = regulation.until();
        if (until != null && (rule.until() == null || rule.until().isAfter(until))) {
            var next = successor(regulation.id());
            var words = new ArrayList<>(List.of(regulation.id(), until.toString()));
            if (next != null) {
                words.add(next.id());
            }
            diagnostics.add(new Diagnostic(
                    next == null ? "basis.ended" : "basis.ended.successor",
                    Diagnostic.Severity.ERROR,
                    rule.file(),
                    line.getAsInt(),
                    1,
                    words));
        }
    }
}
