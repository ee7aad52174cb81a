package id.takar.policy;

import id.takar.engine.Diagnostic;
import id.takar.engine.Release;
import id.takar.engine.RuleFault;
import id.takar.engine.RuleText;
import id.takar.evaluation.DecidedOutcome;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Evaluation;
import id.takar.facts.About;
import id.takar.facts.Subject;
import id.takar.population.EmployeeFiles;
import id.takar.population.GroupFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the examples that stand beside a release's policies. */
public final class Scenarios {
    private static final String FILE = ".scenarios.yaml";
    private static final String ABSENT = "absent";

    /**
     * What came of running scenarios.
     *
     * @param scenarios how many were run
     * @param faults where one came out otherwise than it says, and rules that no scenario shows
     */
    public record Report(int scenarios, List<Diagnostic> faults) {}

    private final Release release;
    private final EmployeeFiles files = new EmployeeFiles();
    private final GroupFiles groups = new GroupFiles();
    private final List<Diagnostic> faults = new ArrayList<>();

    private Scenarios(Release release) {
        this.release = release;
    }

    /** The scenarios of a release, in the order of its files; faults of their form are left to {@link #run}. */
    public static List<Scenario> of(Release release) {
        return new Scenarios(release).read();
    }

    /** Runs all scenarios of a release. */
    public static Report run(Release release) {
        return new Scenarios(release).run();
    }

    /** Runs one scenario and says what came out otherwise; nothing when it holds. */
    public static List<Diagnostic> run(Scenario scenario, Evaluation evaluation) {
        var one = new Scenarios(evaluation.release());
        one.check(scenario, evaluation);
        return one.faults;
    }

    private Report run() {
        var scenarios = read();
        var evaluation = Evaluation.of(release);
        scenarios.forEach(scenario -> check(scenario, evaluation));
        uncovered(scenarios)
                .forEach(rule -> faults.add(new Diagnostic(
                        "scenario.uncovered",
                        Diagnostic.Severity.ERROR,
                        rule.file(),
                        rule.line(),
                        1,
                        List.of(rule.id()))));
        return new Report(
                scenarios.size(), faults.stream().sorted(Diagnostic.BY_PLACE).toList());
    }

    private List<Scenario> read() {
        return release.files().entrySet().stream()
                .filter(e -> e.getKey().endsWith(FILE))
                .flatMap(e -> new ScenarioReader(e.getKey(), faults).read(e.getValue()).stream())
                .toList();
    }

    /** Rules that ask for something and that no scenario names as a reason. */
    private List<RuleText> uncovered(List<Scenario> scenarios) {
        Set<String> shown =
                scenarios.stream().flatMap(s -> s.because().stream()).collect(Collectors.toSet());
        return release.rules().stream()
                .filter(rule -> !rule.declaration() && !shown.contains(rule.id()))
                .toList();
    }

    private void check(Scenario scenario, Evaluation evaluation) {
        var file = subject(scenario);
        if (file == null) {
            return;
        }
        Decision decision;
        try {
            decision = evaluation.decide(file, scenario.on());
        } catch (RuleFault fault) {
            fault(scenario, "scenario.conflict", String.valueOf(fault.getMessage()));
            return;
        }
        var spoke = decision.reasons().stream().map(r -> r.rule()).collect(Collectors.toSet());
        scenario.expect().forEach((id, expected) -> {
            var found = found(decision, id);
            boolean asExpected = expected.equals(ABSENT) ? found.isEmpty() : found.contains(expected);
            if (!asExpected) {
                fault(scenario, "scenario.expected", id, expected, found.isEmpty() ? ABSENT : String.join(", ", found));
            }
        });
        scenario.because().stream()
                .filter(rule -> !spoke.contains(rule))
                .forEach(rule -> fault(scenario, "scenario.because", rule));
        scenario.missing().forEach((id, expected) -> {
            var found = missing(decision, id);
            if (!found.equals(new TreeSet<>(expected))) {
                fault(scenario, "scenario.missing", id, String.join(", ", expected), String.join(", ", found));
            }
        });
        decision.gaps().forEach(gap -> fault(scenario, "scenario.gap", gap));
    }

    /** The file of the scenario's policy: a group's, where the policy is about groups; null when it is faulty. */
    private @Nullable Subject subject(Scenario scenario) {
        var json = scenario.employee().getBytes(StandardCharsets.UTF_8);
        if (release.about(policyOf(scenario)) == About.GROUP) {
            var reading = groups.read(json);
            reading.errors().forEach(e -> fault(scenario, "scenario.given", e.pointer(), e.detail()));
            return reading.file();
        }
        var reading = files.read(json);
        reading.errors().forEach(e -> fault(scenario, "scenario.given", e.pointer(), e.detail()));
        return reading.file();
    }

    private static String policyOf(Scenario scenario) {
        return scenario.file().substring(0, scenario.file().length() - FILE.length());
    }

    /** All values that a decision gives to an outcome, a requirement, or a finding with or without its key. */
    private static Set<String> found(Decision decision, String id) {
        var found = answers(decision)
                .filter(o -> o.id().equals(id))
                .map(DecidedOutcome::value)
                .collect(Collectors.toCollection(TreeSet::new));
        decision.reasons().stream()
                .filter(r -> r.about().equals(id) || (r.about() + "[" + r.key() + "]").equals(id))
                .forEach(r -> found.add(r.says()));
        return found;
    }

    private static Set<String> missing(Decision decision, String id) {
        return answers(decision)
                .filter(o -> o.id().equals(id))
                .flatMap(o -> o.missing().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<DecidedOutcome> answers(Decision decision) {
        return decision.outcomes().stream().flatMap(o -> Stream.concat(Stream.of(o), o.requirements().stream()));
    }

    private void fault(Scenario scenario, String code, String... arguments) {
        var all = new ArrayList<>(List.of(scenario.name()));
        all.addAll(List.of(arguments));
        faults.add(new Diagnostic(code, Diagnostic.Severity.ERROR, scenario.file(), scenario.line(), 1, all));
    }
}
