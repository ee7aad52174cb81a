package id.takar.engine;

import id.takar.confine.BytecodeGate;
import id.takar.confine.VisibleClasses;
import id.takar.engine.Diagnostic.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;

/**
 * Makes a release of rule files: read, accept, compile policy by policy, join, check. Nothing of a file with errors is
 * ever run.
 */
public final class ReleaseCompiler {
    private static final int MOST_THREADS = 4;
    private static final BytecodeGate GATE = new BytecodeGate(RuleSurface.members());

    private final @Nullable ClassCache cache;
    private final @Nullable PolicyBuilder elsewhere;

    /**
     * Compiles in this process: for one's own files.
     *
     * @param cacheFolder where compiled policies are kept, so that a start that finds them does not compile; null to
     *     keep none
     */
    public ReleaseCompiler(@Nullable Path cacheFolder) {
        this(cacheFolder, null);
    }

    /**
     * Compiles in processes of their own: for files of anybody.
     *
     * @param cacheFolder as above
     * @param workers the processes; null to compile in this one
     */
    public ReleaseCompiler(@Nullable Path cacheFolder, @Nullable CompileWorkers workers) {
        this.cache = cacheFolder == null ? null : new ClassCache(cacheFolder);
        this.elsewhere = workers;
    }

    /**
     * Compiles rule files.
     *
     * @param files bytes by path below {@code rules/}, with {@code /} between folders
     */
    public Compiled compile(SortedMap<String, byte[]> files) {
        var diagnostics = new ArrayList<Diagnostic>();
        return compile(RawText.readable(files, diagnostics), diagnostics);
    }

    private Compiled compile(SortedMap<String, byte[]> files, List<Diagnostic> diagnostics) {
        var policies = policies(files, diagnostics);
        var rules = policies.stream().flatMap(p -> p.rules().stream()).toList();
        if (rules.isEmpty() && diagnostics.isEmpty()) {
            diagnostics.add(Diagnostic.error("release.empty", "", 1, 1));
        }
        ReleaseChecks.texts(rules, diagnostics);
        Subjects.check(rules, diagnostics);
        var register = Register.read(files, diagnostics);
        register.check(rules, files, diagnostics);
        var messages = Messages.read(files, diagnostics);
        if (!hasErrors(diagnostics)) {
            messages.check(rules, files, diagnostics);
        }
        if (hasErrors(diagnostics)) {
            return new Compiled(null, diagnostics);
        }
        var made = classes(policies);
        made.forEach(each -> diagnostics.addAll(each.diagnostics()));
        var classes = made.stream().map(Made::classes).filter(Objects::nonNull).toList();
        boolean compiled = made.stream().anyMatch(Made::compiled);
        return hasErrors(diagnostics)
                ? new Compiled(null, diagnostics)
                : joined(files, rules, classes, register, messages, !compiled, diagnostics);
    }

    /** The classes of one policy; null with the diagnostics that say why. */
    private record Made(@Nullable PolicyClasses classes, boolean compiled, List<Diagnostic> diagnostics) {}

    /** The classes of each policy, several compiled at once: policies know nothing of each other. */
    private List<Made> classes(List<PolicyText> policies) {
        var threads = Executors.newFixedThreadPool(
                Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        var builder = elsewhere == null ? here() : elsewhere;
        try {
            var made = policies.stream()
                    .map(policy -> threads.submit(() -> made(policy, builder)))
                    .toList();
            var all = new ArrayList<Made>();
            for (var each : made) {
                all.add(each.get());
            }
            return all;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a policy could not be compiled", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static PolicyBuilder here() {
        var classpath = new CompileClasspath(VisibleClasses.WHEN_COMPILED);
        return (policy, diagnostics) -> PolicyCompiler.compile(policy, classpath, diagnostics);
    }

    private Made made(PolicyText policy, PolicyBuilder builder) {
        var kept = cache == null ? null : cache.get(policy);
        var diagnostics = new ArrayList<Diagnostic>();
        var classes = kept == null ? builder.build(policy, diagnostics) : kept;
        if (classes != null && !isConfined(policy, classes, diagnostics)) {
            return new Made(null, kept == null, diagnostics);
        }
        if (classes != null && kept == null && cache != null) {
            cache.put(policy, classes);
        }
        return new Made(classes, kept == null, diagnostics);
    }

    /** Whether the classes do only what policies may, wherever they come from. */
    private static boolean isConfined(PolicyText policy, PolicyClasses classes, List<Diagnostic> diagnostics) {
        var breaches = GATE.check(policy.tree().getName(), classes.bytes());
        breaches.forEach(
                breach -> diagnostics.add(PolicyCompiler.at(policy, breach.rule(), "compile.confined", breach.what())));
        return breaches.isEmpty();
    }

    static List<PolicyText> policies(SortedMap<String, byte[]> files, List<Diagnostic> diagnostics) {
        var byPolicy = new TreeMap<String, SortedMap<String, byte[]>>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(PolicyReader.LOGIC)) {
                String policy = PolicyReader.policyOf(path);
                if (policy == null) {
                    diagnostics.add(Diagnostic.error("file.name", path, 1, 1, path));
                } else {
                    byPolicy.computeIfAbsent(policy, p -> new TreeMap<>()).put(path, bytes);
                }
            } else if (!isKnown(path)) {
                diagnostics.add(Diagnostic.error("file.unknown", path, 1, 1, path));
            }
        });
        return byPolicy.entrySet().stream()
                .map(e -> new PolicyReader(e.getKey(), diagnostics).read(e.getValue()))
                .toList();
    }

    private static boolean isKnown(String path) {
        return Messages.isMessages(path)
                || path.endsWith(".scenarios.yaml")
                || path.endsWith(".base.yaml")
                || Register.isRegister(path)
                || path.endsWith(".md");
    }

    private static Compiled joined(
            SortedMap<String, byte[]> files,
            List<Rule> rules,
            List<PolicyClasses> classes,
            Register register,
            Messages messages,
            boolean fromCache,
            List<Diagnostic> diagnostics) {
        var loader = new RuleLoader(classes, slots(rules));
        List<Declarations.Declared> declared;
        try {
            declared = declared(rules, loader);
        } catch (RuntimeException failed) {
            rules.stream()
                    .filter(r -> r.text().declaration())
                    .findFirst()
                    .ifPresent(r -> diagnostics.add(
                            Diagnostic.error("compile.declare", r.text().file(), 1, 1, PolicyCompiler.rootOf(failed))));
            return new Compiled(null, diagnostics);
        }
        var subjects = new Subjects(rules);
        var declarations = new Declarations(slots(rules), declared, subjects, events(rules));
        var asking = rules.stream().filter(r -> !r.text().declaration()).toList();
        var stages = new Stages(asking, declarations.combinations());
        ReleaseChecks.declarations(rules, declarations, diagnostics);
        ReleaseChecks.order(stages, diagnostics);
        Orders.check(declarations, diagnostics);
        return hasErrors(diagnostics)
                ? new Compiled(null, diagnostics)
                : new Compiled(
                        new Release(
                                files, rules, stages, subjects, declarations, register, messages, loader, fromCache),
                        diagnostics);
    }

    /** The classes of facts that state an event by whose day a policy goes. */
    static Set<Class<?>> events(List<Rule> rules) {
        return rules.stream()
                .map(Rule::event)
                .filter(Objects::nonNull)
                .map(Vocabulary.Type::type)
                .collect(Collectors.toSet());
    }

    /** Every threshold that a rule names, in the order of its slot. */
    static List<String> slots(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.text().thresholds().stream())
                .distinct()
                .sorted()
                .toList();
    }

    static List<Declarations.Declared> declared(List<Rule> rules, RuleLoader loader) {
        var declaring = rules.stream().filter(r -> r.text().declaration()).toList();
        var byKey = new TreeMap<String, Rule>();
        declaring.forEach(rule -> byKey.put(rule.key(), rule));
        var found = new ArrayList<Declarations.Declared>();
        var session = NetworkEvaluator.base(loader.models(), declaring, loader).newKieSession();
        try {
            session.addEventListener(new DefaultRuleRuntimeEventListener() {
                @Override
                public void objectInserted(ObjectInsertedEvent event) {
                    found.add(new Declarations.Declared(rule(event, byKey), event.getObject()));
                }
            });
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return found;
    }

    private static Rule rule(ObjectInsertedEvent event, Map<String, Rule> byKey) {
        var rule = byKey.get(
                Rule.key(event.getRule().getPackageName(), event.getRule().getName()));
        if (rule == null) {
            throw new IllegalStateException("an unknown rule spoke: " + event.getRule());
        }
        return rule;
    }

    private static boolean hasErrors(List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
