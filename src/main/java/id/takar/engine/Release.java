package id.takar.engine;

import id.takar.facts.Forecast;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of policies, compiled once. Its id is the SHA-256 over its sorted (path, bytes). Safe for use by
 * several threads; its evaluators are not.
 */
public final class Release {
    private final String id;
    private final SortedMap<String, byte[]> files;
    private final List<Rule> rules;
    private final Scope scope;
    private final Declarations declarations;
    private final Messages messages;
    private final RuleLoader loader;
    private final List<Model> models;
    private final boolean fromCache;

    Release(
            SortedMap<String, byte[]> files,
            List<Rule> rules,
            Stages stages,
            Declarations declarations,
            Messages messages,
            RuleLoader loader,
            boolean fromCache) {
        this.id = Hashes.of(files);
        this.files = new TreeMap<>(files);
        this.rules = List.copyOf(rules);
        this.scope = Scope.of(stages);
        this.declarations = declarations;
        this.messages = messages;
        this.loader = loader;
        this.models = loader.models();
        this.fromCache = fromCache;
    }

    /** The SHA-256 over its sorted (path, bytes), in hexadecimal. */
    public String id() {
        return id;
    }

    /** The id that a set of files has as a release. */
    public static String idOf(SortedMap<String, byte[]> files) {
        return Hashes.of(files);
    }

    /** Its files by path below {@code rules/}; a copy of the map, the bytes are not to be written. */
    public SortedMap<String, byte[]> files() {
        return new TreeMap<>(files);
    }

    /** All its rules, declarations too, by policy and place. */
    public List<RuleText> rules() {
        return rules.stream().map(Rule::text).toList();
    }

    /** The rule of this id, of the version that came first in the files; null when there is none. */
    public @Nullable RuleText rule(String ruleId) {
        return rules.stream()
                .map(Rule::text)
                .filter(r -> r.id().equals(ruleId))
                .findFirst()
                .orElse(null);
    }

    /** All values of its thresholds, by id and first day. */
    public List<ThresholdText> thresholds() {
        return declarations.thresholds();
    }

    /** A sentence or label of its policies, or null. */
    public @Nullable String message(String key, Locale language) {
        return messages.get(key, language);
    }

    /** The outcomes that its policies put on an overview of people, by id, each with a short title. */
    public SortedMap<String, String> overview(Locale language) {
        return messages.labels("overview.", language);
    }

    /** Whether no policy had to be compiled, because all class bytes were kept on disk. */
    public boolean fromCache() {
        return fromCache;
    }

    /** A new evaluator for one thread. Making one takes a while; keep it. */
    public Evaluator evaluator() {
        return new NetworkEvaluator(this, scope);
    }

    /** A new evaluator for one thread that asks only the rules that bear on these outcomes; it keeps no promises. */
    public Evaluator evaluator(Collection<String> outcomes) {
        return new NetworkEvaluator(this, scope.bearingOn(outcomes));
    }

    /** The outcomes that looking ahead needs, on any day: answers, and the days on which they take effect. */
    public Set<String> foreseen() {
        return declarations.all().stream()
                .map(Declarations.Declared::statement)
                .filter(Forecast.class::isInstance)
                .map(Forecast.class::cast)
                .flatMap(forecast -> Stream.of(forecast.answer(), forecast.period()))
                .collect(Collectors.toSet());
    }

    Declarations declarations() {
        return declarations;
    }

    List<Model> models() {
        return models;
    }

    ClassLoader loader() {
        return loader;
    }
}
