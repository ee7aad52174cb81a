package id.takar.engine;

import id.takar.confine.BytecodeGate;
import id.takar.confine.VisibleClasses;
import id.takar.engine.Diagnostic.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a release of rule files: read, accept, compile policy by policy, join, check. Nothing of a file with errors is
 * ever run.
 */
public final class ReleaseCompiler {
    /** How many files a release may have. */
    public static final int MOST_FILES = RawText.MOST_FILES;
    /** How many bytes any of them may have. */
    public static final int MOST_BYTES_OF_A_FILE = RawText.MOST_BYTES;

    /** By which format policies are read; it counts up when what an earlier Takar took is read otherwise, or not at all. */
    public static final int FORMAT = 1;

    private static final int MOST_THREADS = 4;
    private static final int WARMING = 8;
    private static final BytecodeGate GATE = new BytecodeGate(RuleSurface.members());

    private final @Nullable ClassCache cache;
    private final @Nullable PolicyBuilder elsewhere;
    private final @Nullable Kept kept;

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
        this(cacheFolder, workers, null);
    }

    private ReleaseCompiler(@Nullable Path cacheFolder, @Nullable CompileWorkers workers, @Nullable Kept kept) {
        this.cache = cacheFolder == null ? null : new ClassCache(cacheFolder);
        this.elsewhere = workers;
        this.kept = kept;
    }

    /**
     * Compiles the same files again and again with small changes: what was made of a policy is used again while its
     * files are the same. Its releases share the classes of such policies. One set of files at a time.
     *
     * @param cacheFolder as above
     * @param workers as above
     */
    public static ReleaseCompiler again(@Nullable Path cacheFolder, @Nullable CompileWorkers workers) {
        return new ReleaseCompiler(cacheFolder, workers, new Kept());
    }

    /**
     * Compiles rule files.
     *
     * @param files bytes by path below {@code rules/}, with {@code /} between folders
     */
    public Compiled compile(SortedMap<String, byte[]> files) {
        var diagnostics = new ArrayList<Diagnostic>();
        var readable = RawText.readable(files, diagnostics);
        if (kept == null) {
            return compile(readable, new Kept(), diagnostics);
        }
        synchronized (kept) {
            return compile(readable, kept, diagnostics);
        }
    }

    /** Compiles some policies of the last files for nothing, so that the next one finds everything warm. */
    public void warm() {
        if (kept == null) {
            return;
        }
        var builder = elsewhere == null ? here() : elsewhere;
        for (var policy : kept.largest(WARMING)) {
            builder.build(policy, new ArrayList<>());
        }
    }

    private Compiled compile(SortedMap<String, byte[]> files, Kept known, List<Diagnostic> diagnostics) {
        var policies = policies(files, known, diagnostics);
        known.only(policies.stream().map(PolicyText::name).collect(Collectors.toSet()));
        var rules = rules(policies);
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
        var made = classes(policies, known);
        made.forEach(each -> diagnostics.addAll(each.diagnostics()));
        var classes = made.stream().map(Made::classes).filter(Objects::nonNull).toList();
        boolean compiled = made.stream().anyMatch(Made::compiled);
        var slots = known.slots(slots(rules));
        var loaded = hasErrors(diagnostics) ? null : loaded(policies, classes, slots, known, diagnostics);
        return loaded == null
                ? new Compiled(null, diagnostics)
                : joined(new Parts(files, rules, register, messages), loaded, slots, !compiled, diagnostics);
    }

    /** What a release consists of beside what was compiled. */
    private record Parts(SortedMap<String, byte[]> files, List<Rule> rules, Register register, Messages messages) {}

    /** The classes of one policy; null with the diagnostics that say why. */
    private record Made(@Nullable PolicyClasses classes, boolean compiled, List<Diagnostic> diagnostics) {}

    /** The classes of each policy, several compiled at once: policies know nothing of each other. */
    private List<Made> classes(List<PolicyText> policies, Kept known) {
        var threads = Executors.newFixedThreadPool(
                Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        var builder = elsewhere == null ? here() : elsewhere;
        try {
            var made = policies.stream()
                    .map(policy -> threads.submit(() -> made(policy, builder, known)))
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

    private Made made(PolicyText policy, PolicyBuilder builder, Kept known) {
        var gated = known.classes(policy);
        if (gated != null) {
            return new Made(gated, false, List.of());
        }
        var cached = cache == null ? null : cache.get(policy);
        var diagnostics = new ArrayList<Diagnostic>();
        var classes = cached == null ? builder.build(policy, diagnostics) : cached;
        if (classes != null && !isConfined(policy, classes, diagnostics)) {
            return new Made(null, cached == null, diagnostics);
        }
        if (classes != null && cached == null && cache != null) {
            cache.put(policy, classes);
        }
        if (classes != null) {
            known.keep(policy, classes);
        }
        return new Made(classes, cached == null, diagnostics);
    }

    /** Whether the classes do only what policies may, wherever they come from. */
    private static boolean isConfined(PolicyText policy, PolicyClasses classes, List<Diagnostic> diagnostics) {
        var breaches = GATE.check(policy.tree().getName(), classes.bytes());
        breaches.forEach(
                breach -> diagnostics.add(PolicyCompiler.at(policy, breach.rule(), "compile.confined", breach.what())));
        return breaches.isEmpty();
    }

    static List<PolicyText> policies(SortedMap<String, byte[]> files, List<Diagnostic> diagnostics) {
        return policies(files, new Kept(), diagnostics);
    }

    private static List<PolicyText> policies(
            SortedMap<String, byte[]> files, Kept known, List<Diagnostic> diagnostics) {
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
        var policies = new ArrayList<PolicyText>();
        byPolicy.forEach((policy, texts) -> {
            var read = known.read(policy, Hashes.of(texts), () -> read(policy, texts));
            diagnostics.addAll(read.diagnostics());
            policies.add(read.policy());
        });
        return policies;
    }

    private static Kept.Read read(String policy, SortedMap<String, byte[]> files) {
        var diagnostics = new ArrayList<Diagnostic>();
        return new Kept.Read(new PolicyReader(policy, diagnostics).read(files), List.copyOf(diagnostics));
    }

    private static boolean isKnown(String path) {
        return Messages.isMessages(path)
                || path.endsWith(".scenarios.yaml")
                || path.endsWith(".base.yaml")
                || Register.isRegister(path)
                || path.endsWith(".md");
    }

    /** The policies as they run; null when a declaration cannot be made. */
    private static @Nullable List<Loaded> loaded(
            List<PolicyText> policies,
            List<PolicyClasses> classes,
            List<String> slots,
            Kept known,
            List<Diagnostic> diagnostics) {
        var loaded = new ArrayList<Loaded>();
        for (int i = 0; i < policies.size(); i++) {
            var policy = policies.get(i);
            var compiled = classes.get(i);
            try {
                loaded.add(known.loaded(policy, () -> Loaded.of(policy, compiled, slots)));
            } catch (RuntimeException failed) {
                policy.rules().stream()
                        .filter(r -> r.text().declaration())
                        .findFirst()
                        .ifPresent(r -> diagnostics.add(Diagnostic.error(
                                "compile.declare", r.text().file(), 1, 1, PolicyCompiler.rootOf(failed))));
                return null;
            }
        }
        return loaded;
    }

    private static List<Rule> rules(List<PolicyText> policies) {
        return policies.stream().flatMap(policy -> policy.rules().stream()).toList();
    }

    private static Compiled joined(
            Parts parts, List<Loaded> loaded, List<String> slots, boolean fromCache, List<Diagnostic> diagnostics) {
        var rules = parts.rules();
        var declared = loaded.stream().flatMap(each -> each.declared().stream()).toList();
        var models = loaded.stream().flatMap(each -> each.models().stream()).toList();
        var subjects = new Subjects(rules);
        var declarations = new Declarations(slots, declared, subjects, events(rules));
        var asking = rules.stream().filter(r -> !r.text().declaration()).toList();
        var stages = new Stages(asking, declarations.combinations());
        ReleaseChecks.declarations(rules, declarations, diagnostics);
        ReleaseChecks.order(stages, diagnostics);
        Orders.check(declarations, diagnostics);
        return hasErrors(diagnostics)
                ? new Compiled(null, diagnostics)
                : new Compiled(
                        new Release(
                                parts.files(),
                                rules,
                                stages,
                                subjects,
                                declarations,
                                parts.register(),
                                parts.messages(),
                                models,
                                fromCache),
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

    private static boolean hasErrors(List<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
