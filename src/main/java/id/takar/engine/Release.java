package id.takar.engine;

import id.takar.facts.About;
import id.takar.facts.Forecast;
import id.takar.facts.Promise;
import id.takar.facts.Requirement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of policies, compiled once. Its id is the SHA-256 over its sorted (path, bytes). Safe for use by
 * several threads; its evaluators are not.
 */
public final class Release {
    private static final Set<String> PROMISES = Set.of("Promise", "Requirement", "Forecast");

    private static final int REASONS = 3;

    private final String id;
    private final SortedMap<String, byte[]> files;
    private final List<Rule> rules;
    private final Map<About, Scope> scopes;
    private final Stages stages;
    private final Subjects subjects;
    private final Declarations declarations;
    private final Register register;
    private final Messages messages;
    private final List<Model> models;
    private final StraightRelease straight;
    private final boolean fromCache;

    Release(
            SortedMap<String, byte[]> files,
            List<Rule> rules,
            Stages stages,
            Subjects subjects,
            Declarations declarations,
            Register register,
            Messages messages,
            List<Model> models,
            boolean fromCache) {
        this.id = Hashes.of(files);
        this.files = new TreeMap<>(files);
        this.rules = List.copyOf(rules);
        this.stages = stages;
        this.subjects = subjects;
        this.scopes = Map.of(
                About.EMPLOYEE, Scope.of(stages, subjects, About.EMPLOYEE),
                About.GROUP, Scope.of(stages, subjects, About.GROUP));
        this.declarations = declarations;
        this.register = register;
        this.messages = messages;
        this.models = List.copyOf(models);
        this.straight = new StraightRelease(stages, models);
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

    /** Every id that one of its decisions may speak of: outcomes, requirements, findings, and conclusions by name. */
    public SortedSet<String> stated() {
        return rules.stream()
                .filter(rule -> !rule.text().declaration()
                        || PROMISES.contains(rule.action().type()))
                .map(Rule::concludes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the rules of an id speak of: an outcome, a requirement, a finding, or a conclusion by name. */
    public SortedSet<String> statedBy(String ruleId) {
        return rules.stream()
                .filter(rule -> rule.id().equals(ruleId))
                .map(Rule::concludes)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The types of facts that files can state and that no rule asks for, by name. */
    public SortedSet<String> unread() {
        var unread = Vocabulary.TAKAR.givenNames().collect(Collectors.toCollection(TreeSet::new));
        rules.forEach(rule ->
                rule.patterns().forEach(pattern -> unread.remove(pattern.type().name())));
        return unread;
    }

    /** The thresholds that some rule compares something with. */
    public Set<String> compared() {
        return rules.stream()
                .flatMap(rule -> rule.patterns().stream())
                .flatMap(pattern -> pattern.conditions().stream())
                .flatMap(condition -> condition.right().stream())
                .filter(Term.ThresholdOf.class::isInstance)
                .map(term -> ((Term.ThresholdOf) term).id())
                .collect(Collectors.toSet());
    }

    /**
     * The rules that compare something, and so have cases in which they are silent although nothing is missing. Those
     * that only ask whether something is stated have none.
     */
    public Set<RuleText> comparing() {
        return rules.stream()
                .filter(rule -> rule.patterns().stream()
                        .flatMap(pattern -> pattern.conditions().stream())
                        .anyMatch(condition -> condition.operator() != Condition.Operator.NOT_NULL))
                .map(Rule::text)
                .collect(Collectors.toSet());
    }

    /** The days that are to be looked for, on any day. */
    public List<Forecast> forecasts() {
        return declarations.all().stream()
                .map(Declarations.Declared::statement)
                .filter(Forecast.class::isInstance)
                .map(Forecast.class::cast)
                .distinct()
                .toList();
    }

    /** Every outcome that policies about this kind of subject can come to, on any day. */
    public SortedSet<String> outcomes(About about) {
        var declared = declarations.all().stream()
                .filter(each -> subjects.isAbout(each.rule(), about))
                .map(Declarations.Declared::statement)
                .flatMap(Release::outcome);
        var stated = rules.stream()
                .filter(rule ->
                        subjects.isAbout(rule, about) && rule.action().type().equals("Outcome"))
                .map(Rule::concludes);
        return Stream.concat(declared, stated).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> outcome(Object declared) {
        if (declared instanceof Requirement requirement) {
            return Stream.of(requirement.outcome());
        }
        if (declared instanceof Promise promise) {
            return Stream.of(promise.outcome());
        }
        return declared instanceof Forecast forecast ? Stream.of(forecast.outcome()) : Stream.empty();
    }

    /** The outcome that a conclusion carries to later rules; null when it carries none. */
    public @Nullable String carriedBy(String conclusion) {
        return declarations.all().stream()
                .map(Declarations.Declared::statement)
                .filter(s -> s instanceof Promise promise && conclusion.equals(promise.type()))
                .map(s -> ((Promise) s).outcome())
                .findFirst()
                .orElse(null);
    }

    /** All values of its thresholds, by id and first day. */
    public List<ThresholdText> thresholds() {
        return declarations.thresholds();
    }

    /** The regulations that its rules may cite. */
    public Register register() {
        return register;
    }

    /** A sentence or label of its policies, or null. */
    public @Nullable String message(String key, Locale language) {
        return messages.get(key, language);
    }

    /** The outcomes that its policies put on an overview of people, by id, each with a short title. */
    public SortedMap<String, String> overview(Locale language) {
        return labels("overview.", language);
    }

    /** The labels of its policies whose keys begin so, by the rest of their keys. */
    public SortedMap<String, String> labels(String prefix, Locale language) {
        return messages.labels(prefix, language);
    }

    /** Whether no policy had to be compiled, because all class bytes were kept on disk. */
    public boolean fromCache() {
        return fromCache;
    }

    /** What runs it: straight where every rule qualifies, else the network. */
    public Runner runner() {
        return straight.obstacles().isEmpty() ? Runner.STRAIGHT : Runner.NETWORK;
    }

    /** Why it does not run straight, rule by rule; empty when it does. */
    public List<String> obstacles() {
        return straight.obstacles();
    }

    /** What runs it, with the first reasons: {@code straight}, or {@code network: ...}. */
    public String toldRunner() {
        var all = obstacles();
        if (all.isEmpty()) {
            return Runner.STRAIGHT.word();
        }
        var first = String.join("; ", all.subList(0, Math.min(REASONS, all.size())));
        return Runner.NETWORK.word() + ": " + first
                + (all.size() > REASONS ? "; and " + (all.size() - REASONS) + " more" : "");
    }

    /** Where a file states the day that a rule's policy goes by; null when that is the day asked about. */
    public @Nullable String placeOfDay(RuleText text) {
        return switch (text.dated()) {
            case DAY -> null;
            case PERIOD -> "period.to";
            case EVENT ->
                rules.stream()
                        .filter(rule -> rule.text().equals(text))
                        .map(Rule::event)
                        .filter(Objects::nonNull)
                        .map(type -> type.at() + "."
                                + Objects.requireNonNull(type.dayOfEvent()).name())
                        .findFirst()
                        .orElse(null);
        };
    }

    /** Whom a policy, folder and stem, speaks about: employees or groups. */
    public About about(String policy) {
        return subjects.of(policy);
    }

    /** A new evaluator of this kind of subject for one thread. Making one takes a while; keep it. */
    public Evaluator evaluator(About about) {
        return evaluator(about, runner());
    }

    /**
     * A new evaluator likewise.
     *
     * @param runner what is to run it; straight only where there are no {@link #obstacles}
     */
    public Evaluator evaluator(About about, Runner runner) {
        return evaluator(about, runner, new Brake());
    }

    /**
     * A new evaluator likewise.
     *
     * @param brake what ends an evaluation that takes too long
     */
    public Evaluator evaluator(About about, Runner runner, Brake brake) {
        return evaluator(about, runner, scope(about), brake);
    }

    /** A new evaluator for one thread that asks only the rules that bear on an outcome; it keeps no promises. */
    public Evaluator evaluator(About about, Runner runner, String outcome, Brake brake) {
        return evaluator(about, runner, scope(about).bearingOn(outcome), brake);
    }

    private Evaluator evaluator(About about, Runner runner, Scope part, Brake brake) {
        return runner == Runner.STRAIGHT
                ? new StraightEvaluator(this, about, part, straight, brake)
                : new NetworkEvaluator(this, about, part, brake);
    }

    private Scope scope(About about) {
        var scope = scopes.get(about);
        if (scope == null) {
            throw new IllegalArgumentException("no evaluation is about " + about);
        }
        return scope;
    }

    Stages stages() {
        return stages;
    }

    Subjects subjects() {
        return subjects;
    }

    Declarations declarations() {
        return declarations;
    }

    List<Model> models() {
        return models;
    }
}
