package id.takar.engine;

import id.takar.facts.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

/**
 * Small mistakes put into rules, each of which a scenario ought to notice: a threshold moved by the smallest step of
 * its unit, in the table and without compiling; a comparison turned into its neighbour, in the parsed tree.
 */
public final class Mutants {
    /**
     * One mistake.
     *
     * @param policy the policy it is in
     * @param rule the id of the rule it is in
     * @param change what was changed, for people
     * @param release the release with the mistake
     */
    public record Mutant(String policy, String rule, String change, Supplier<Release> release) {
        @Override
        public String toString() {
            return rule + ": " + change;
        }
    }

    private final SortedMap<String, byte[]> files;
    private final List<PolicyText> policies;
    private final List<Rule> rules;
    private final CompileClasspath classpath = new CompileClasspath(id.takar.confine.VisibleClasses.WHEN_COMPILED);
    private final List<PolicyClasses> classes;
    private final Register register;
    private final Messages messages;
    private final List<Declarations.Declared> declared;
    private final RuleLoader loader;

    /** The mutants of these rule files, which must compile. */
    public Mutants(SortedMap<String, byte[]> files) {
        var diagnostics = new ArrayList<Diagnostic>();
        this.files = files;
        this.policies = ReleaseCompiler.policies(files, diagnostics);
        this.rules = policies.stream().flatMap(p -> p.rules().stream()).toList();
        this.classes = policies.stream()
                .map(p -> PolicyCompiler.compile(p, classpath, diagnostics))
                .toList();
        this.register = Register.read(files, diagnostics);
        this.messages = Messages.read(files, diagnostics);
        this.loader = new RuleLoader(classes, ReleaseCompiler.slots(rules));
        this.declared = Loaded.declared(rules, loader.models(), loader);
    }

    /** Each threshold a step higher and a step lower. */
    public List<Mutant> ofThresholds() {
        var mutants = new ArrayList<Mutant>();
        for (int i = 0; i < declared.size(); i++) {
            if (declared.get(i).statement() instanceof Threshold threshold) {
                var step = step(declared.get(i).rule(), threshold.value());
                for (var value :
                        List.of(threshold.value().add(step), threshold.value().subtract(step))) {
                    mutants.add(moved(i, threshold, value));
                }
            }
        }
        return mutants;
    }

    private Mutant moved(int at, Threshold threshold, BigDecimal value) {
        var rule = declared.get(at).rule();
        return new Mutant(
                rule.text().policy(), rule.id(), threshold.value() + " became " + value.toPlainString(), () -> {
                    var changed = new ArrayList<>(declared);
                    changed.set(at, new Declarations.Declared(rule, new Threshold(threshold.id(), value)));
                    return release(rules, changed, loader);
                });
    }

    private static BigDecimal step(Rule rule, BigDecimal value) {
        var unit = rule.text().unit();
        if (unit != null) {
            return unit.step();
        }
        return value.scale() > 0 ? new BigDecimal("0.01") : BigDecimal.ONE;
    }

    /**
     * Each comparison turned into its neighbours, policy by policy, since a policy's are compiled together.
     *
     * @param below of the policies whose names begin so
     */
    public Stream<List<Mutant>> ofComparisons(String below) {
        return policies.stream()
                .filter(policy -> policy.name().startsWith(below))
                .map(this::ofComparisons)
                .filter(mutants -> !mutants.isEmpty());
    }

    private List<Mutant> ofComparisons(PolicyText policy) {
        var changed = policy.rules().stream()
                .map(rule -> new Changes(rule, Neighbours.of(rule)))
                .filter(changes -> !changes.all().isEmpty())
                .toList();
        var compiled = new ArrayList<>(classes);
        var mutants = new ArrayList<Mutant>();
        var linked = new RuleLoader[1];
        for (int i = 0; i < most(changed); i++) {
            String javaPackage = policy.rules().get(0).javaPackage() + ".changed" + i;
            var tree = new PackageDescr(javaPackage);
            Stream.of("id.takar.facts.*", "java.time.Month").forEach(name -> tree.addImport(new ImportDescr(name)));
            for (var changes : changed) {
                if (i < changes.all().size()) {
                    var change = changes.all().get(i);
                    var mutant = new Rule(
                            changes.rule().text(),
                            javaPackage,
                            change.patterns(),
                            changes.rule().action(),
                            changes.rule().event());
                    tree.addRule(RuleTree.of(
                            mutant.text().name(),
                            javaPackage,
                            mutant.patterns(),
                            mutant.action(),
                            !mutant.text().thresholds().isEmpty()));
                    mutants.add(new Mutant(
                            policy.name(),
                            mutant.id(),
                            change.words(),
                            () -> release(replaced(changes.rule(), mutant), declared, linked[0])));
                }
            }
            var diagnostics = new ArrayList<Diagnostic>();
            var bytes = PolicyCompiler.compile(
                    new PolicyText(policy.name(), tree, policy.rules(), policy.hash(), policy.files()),
                    classpath,
                    diagnostics);
            if (bytes == null) {
                throw new IllegalStateException("mutants do not compile: " + diagnostics);
            }
            compiled.add(bytes);
        }
        linked[0] = new RuleLoader(compiled, ReleaseCompiler.slots(rules));
        return mutants;
    }

    private record Changes(Rule rule, List<Neighbours.Change> all) {}

    private static int most(List<Changes> changed) {
        return changed.stream().mapToInt(c -> c.all().size()).max().orElse(0);
    }

    private List<Rule> replaced(Rule rule, Rule by) {
        return rules.stream().map(r -> r.equals(rule) ? by : r).toList();
    }

    private Release release(List<Rule> rules, List<Declarations.Declared> declared, RuleLoader loader) {
        var subjects = new Subjects(rules);
        var declarations =
                new Declarations(ReleaseCompiler.slots(rules), declared, subjects, ReleaseCompiler.events(rules));
        var asking = rules.stream().filter(r -> !r.text().declaration()).toList();
        var stages = new Stages(asking, declarations.combinations());
        return new Release(files, rules, stages, subjects, declarations, register, messages, loader.models(), false);
    }
}
