package id.takar.engine;

import id.takar.engine.Diagnostic.Severity;
import id.takar.facts.Finding;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether both languages say the same, and each label names something that policies speak of. */
final class Labels {
    private static final List<String> PREFIXES =
            List.of("outcome.", "overview.", "scatter.", "grid.", "spread.", "finding.", "value.");

    private final Messages messages;
    private final List<Rule> rules;
    private final SortedMap<String, byte[]> files;
    private final List<Diagnostic> diagnostics;

    Labels(Messages messages, List<Rule> rules, SortedMap<String, byte[]> files, List<Diagnostic> diagnostics) {
        this.messages = messages;
        this.rules = rules;
        this.files = files;
        this.diagnostics = diagnostics;
    }

    static boolean isLabel(String key) {
        return PREFIXES.stream().anyMatch(key::startsWith);
    }

    void check() {
        var ids = rules.stream().map(Rule::id).collect(Collectors.toSet());
        var outcomes = named(Set.of("Outcome", "Requirement", "Promise", "Forecast"));
        var findings = named(Set.of("Finding", "Requirement"));
        var values = values();
        for (var language : Messages.LANGUAGES) {
            String here = language.getLanguage();
            String there = here.equals("id") ? "en" : "id";
            messages.in(here).forEach((key, text) -> {
                String other = messages.in(there).get(key);
                if (other == null && isLabel(key)) {
                    add(key, here, Severity.ERROR, "message.one-language", key, there);
                } else if (other != null && here.equals("en") && !places(text).equals(places(other))) {
                    add(key, here, Severity.ERROR, "message.places", key, places(text), places(other));
                }
                boolean used = !isLabel(key)
                        || ids.contains(key)
                        || (key.startsWith("value.") ? values : key.startsWith("finding.") ? findings : outcomes)
                                .contains(key.substring(key.indexOf('.') + 1));
                if (!used) {
                    add(key, here, Severity.WARNING, "message.unused", key);
                }
            });
        }
    }

    private void add(String key, String language, Severity severity, String code, String... arguments) {
        diagnostics.add(messages.at(key, language, files, severity, code, arguments));
    }

    /** The ids that these statements speak of; a requirement speaks of its outcome and of itself. */
    private Set<String> named(Set<String> statements) {
        var ids = new TreeSet<String>();
        rules.stream()
                .map(Rule::action)
                .filter(action -> statements.contains(action.type()))
                .forEach(action -> action.arguments().stream()
                        .flatMap(Labels::text)
                        .limit(action.type().equals("Outcome") || action.type().equals("Finding") ? 1 : Long.MAX_VALUE)
                        .forEach(ids::add));
        return ids;
    }

    /** What can be said in a decision: words of the vocabulary, words that rules state, legal bases. */
    private Set<String> values() {
        var values = new TreeSet<String>();
        Stream.concat(Vocabulary.TAKAR.words(), Stream.of(Finding.Kind.class))
                .flatMap(word -> Stream.of(word.getEnumConstants()))
                .forEach(word -> {
                    values.add(((Enum<?>) word).name());
                    values.add(word.toString());
                });
        rules.forEach(rule -> {
            values.add(rule.text().legalBasis());
            rule.action().arguments().stream().flatMap(Labels::text).forEach(values::add);
        });
        values.addAll(List.of("true", "false"));
        return values;
    }

    private static Stream<String> text(Term term) {
        return term instanceof Term.Constant constant && constant.value() instanceof String text
                ? Stream.of(text)
                : Stream.empty();
    }

    private static String places(String text) {
        return Messages.PLACE
                .matcher(text)
                .results()
                .map(place -> place.group())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
