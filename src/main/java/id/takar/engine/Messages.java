package id.takar.engine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentences that policies speak in, in Indonesian and English, part of the release as its rules are. */
public final class Messages {
    /** The languages that every policy speaks. */
    public static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("id"), Locale.ENGLISH);

    private static final Pattern FILE = Pattern.compile("(.*)\\.messages_(id|en)\\.properties");
    private static final Pattern KEY = Pattern.compile("([^#!\\s][^=\\s]*)\\s*=");
    static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    private final Map<String, SortedMap<String, String>> byLanguage = new TreeMap<>();
    private final Map<String, Map<String, String>> fileOf = new TreeMap<>();

    private Messages() {
        LANGUAGES.forEach(language -> {
            byLanguage.put(language.getLanguage(), new TreeMap<>());
            fileOf.put(language.getLanguage(), new TreeMap<>());
        });
    }

    static boolean isMessages(String path) {
        return FILE.matcher(path).matches();
    }

    static Messages read(SortedMap<String, byte[]> files, List<Diagnostic> diagnostics) {
        var messages = new Messages();
        files.forEach((path, bytes) -> {
            var file = FILE.matcher(path);
            if (file.matches()) {
                messages.add(path, file.group(2), new String(bytes, StandardCharsets.UTF_8), diagnostics);
            }
        });
        return messages;
    }

    private void add(String path, String language, String text, List<Diagnostic> diagnostics) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IllegalArgumentException malformed) {
            diagnostics.add(Diagnostic.error("message.malformed", path, 1, 1));
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        repeated(path, text, diagnostics);
        properties.stringPropertyNames().stream().sorted().forEach(key -> {
            var all = byLanguage.getOrDefault(language, new TreeMap<>());
            var earlier = all.putIfAbsent(key, properties.getProperty(key));
            if (earlier == null) {
                fileOf.getOrDefault(language, new TreeMap<>()).put(key, path);
            } else if (!earlier.equals(properties.getProperty(key))) {
                diagnostics.add(Diagnostic.error("message.twice", path, lineOf(text, key), 1, key));
            }
        });
    }

    /** A file that says a key twice means two things, and only the last would be heard. */
    private static void repeated(String path, String text, List<Diagnostic> diagnostics) {
        var lineOf = new TreeMap<String, Integer>();
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var key = KEY.matcher(lines.get(i));
            Integer earlier = key.lookingAt() ? lineOf.putIfAbsent(key.group(1), i + 1) : null;
            if (earlier != null) {
                diagnostics.add(Diagnostic.error("message.repeated", path, i + 1, 1, key.group(1), "" + earlier));
            }
        }
    }

    /** The texts of a language, by key. */
    SortedMap<String, String> in(String language) {
        return byLanguage.getOrDefault(language, new TreeMap<>());
    }

    /** The diagnostic's place of a text. */
    Diagnostic at(
            String key,
            String language,
            SortedMap<String, byte[]> files,
            Diagnostic.Severity severity,
            String code,
            String... arguments) {
        String path = fileOf.getOrDefault(language, Map.of()).getOrDefault(key, "");
        int line = lineOf(new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8), key);
        return new Diagnostic(code, severity, path, line, 1, List.of(arguments));
    }

    /** A sentence or label by its key, or null when the policies have none. */
    public @Nullable String get(String key, Locale language) {
        return byLanguage.getOrDefault(language.getLanguage(), new TreeMap<>()).get(key);
    }

    /** The labels whose keys begin so, by the rest of their keys. */
    SortedMap<String, String> labels(String prefix, Locale language) {
        var labels = new TreeMap<String, String>();
        byLanguage.getOrDefault(language.getLanguage(), new TreeMap<>()).tailMap(prefix).entrySet().stream()
                .takeWhile(label -> label.getKey().startsWith(prefix))
                .forEach(label -> labels.put(label.getKey().substring(prefix.length()), label.getValue()));
        return labels;
    }

    /** Whether each rule that asks for something can explain itself, and each sentence belongs to a rule. */
    void check(List<Rule> rules, SortedMap<String, byte[]> files, List<Diagnostic> diagnostics) {
        var byId = new TreeMap<String, List<Rule>>();
        rules.forEach(
                rule -> byId.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule));
        byLanguage.forEach((language, texts) -> {
            rules.stream()
                    .filter(rule -> !rule.text().declaration() && !texts.containsKey(rule.id()))
                    .sorted(Comparator.comparing(Rule::id))
                    .forEach(rule -> diagnostics.add(Diagnostic.error(
                            "message.missing", rule.text().file(), rule.text().line(), 1, rule.id(), language)));
            var silent = new TreeSet<>(byId.keySet());
            silent.removeAll(texts.keySet());
            texts.forEach((key, text) -> {
                if (byId.containsKey(key)) {
                    check(key, text, language, byId.getOrDefault(key, List.of()), files, diagnostics);
                } else if (!Labels.isLabel(key)) {
                    noRule(key, language, silent, files, diagnostics);
                }
            });
        });
        new Labels(this, rules, files, diagnostics).check();
    }

    /** A text that belongs to no rule: perhaps to one that has none, under a slip of the pen. */
    private void noRule(
            String key,
            String language,
            Set<String> silent,
            SortedMap<String, byte[]> files,
            List<Diagnostic> diagnostics) {
        String nearest = Nearest.to(key, silent);
        diagnostics.add(
                nearest == null
                        ? at(key, language, files, Diagnostic.Severity.ERROR, "message.no-rule", key)
                        : at(key, language, files, Diagnostic.Severity.ERROR, "message.no-rule.near", key, nearest));
    }

    private void check(
            String key,
            String text,
            String language,
            List<Rule> rules,
            SortedMap<String, byte[]> files,
            List<Diagnostic> diagnostics) {
        for (var rule : rules) {
            Set<String> known = new TreeSet<>(rule.text().bindings());
            known.addAll(rule.text().thresholds());
            for (var place = PLACE.matcher(text); place.find(); ) {
                if (!known.contains(place.group(1))) {
                    diagnostics.add(at(
                            key,
                            language,
                            files,
                            Diagnostic.Severity.ERROR,
                            "message.binding",
                            place.group(1),
                            key,
                            String.join(", ", known)));
                }
            }
        }
    }

    private static int lineOf(String text, String key) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            var found = KEY.matcher(lines.get(i));
            if (found.lookingAt() && found.group(1).equals(key)) {
                return i + 1;
            }
        }
        return 1;
    }
}
