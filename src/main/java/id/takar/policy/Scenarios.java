package id.takar.policy;

import id.takar.engine.Diagnostic;
import id.takar.engine.Nearest;
import id.takar.engine.Release;
import id.takar.engine.RuleFault;
import id.takar.engine.RuleText;
import id.takar.evaluation.DecidedOutcome;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Evaluation;
import id.takar.evaluation.Reason;
import id.takar.facts.About;
import id.takar.facts.Subject;
import id.takar.population.EmployeeFiles;
import id.takar.population.GroupFiles;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the examples that stand beside a release's policies. */
public final class Scenarios {
    private static final String ABSENT = "absent";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /**
     * What came of running scenarios.
     *
     * @param scenarios how many were run
     * @param faults where one came out otherwise than it says, and rules that no scenario shows
     */
    public record Report(int scenarios, List<Diagnostic> faults) {}

    private final Release release;
    private final Map<String, List<RuleText>> rules;
    private final Set<String> stated;
    private final EmployeeFiles files = new EmployeeFiles();
    private final GroupFiles groups = new GroupFiles();
    private final List<Diagnostic> faults = new ArrayList<>();

    private Scenarios(Release release) {
        this.release = release;
        this.rules = release.rules().stream().collect(Collectors.groupingBy(RuleText::id));
        this.stated = release.stated();
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
        var form = new ScenarioFaults();
        var scenarios = new ScenarioReader(release.files(), form).read();
        faults.addAll(form.found());
        return scenarios;
    }

    /** Rules that ask for something and that no scenario names as a reason. */
    private List<RuleText> uncovered(List<Scenario> scenarios) {
        Set<String> shown = scenarios.stream()
                .flatMap(s -> s.because().stream())
                .map(Scenario.Named::rule)
                .collect(Collectors.toSet());
        return release.rules().stream()
                .filter(rule -> !rule.declaration() && !shown.contains(rule.id()))
                .toList();
    }

    private void check(Scenario scenario, Evaluation evaluation) {
        if (!hasKnownIds(scenario)) {
            return;
        }
        var file = subject(scenario);
        if (file == null) {
            return;
        }
        Decision decision;
        try {
            decision = evaluation.decide(file, scenario.on());
        } catch (RuleFault fault) {
            fault(scenario, scenario.line(), "scenario.conflict", String.valueOf(fault.getMessage()));
            return;
        }
        scenario.expect().forEach(expected -> {
            var found = found(decision, expected.id());
            boolean asExpected = expected.value().equals(ABSENT) ? found.isEmpty() : found.contains(expected.value());
            if (!asExpected) {
                fault(
                        scenario,
                        expected.line(),
                        "scenario.expected",
                        expected.id(),
                        expected.value(),
                        found.isEmpty() ? ABSENT : String.join(", ", found));
            }
        });
        scenario.because().forEach(named -> spoke(scenario, named, decision));
        scenario.silent().stream()
                .filter(named -> !reasons(decision, named.rule()).isEmpty())
                .forEach(named -> fault(scenario, named.line(), "scenario.silent", named.rule()));
        scenario.missing().forEach((id, expected) -> {
            var found = missing(decision, id);
            if (!found.equals(new TreeSet<>(expected))) {
                fault(
                        scenario,
                        scenario.line(),
                        "scenario.missing",
                        id,
                        String.join(", ", expected),
                        String.join(", ", found));
            }
        });
        decision.gaps().forEach(gap -> fault(scenario, scenario.line(), "scenario.gap", gap));
    }

    private static List<Reason> reasons(Decision decision, String rule) {
        return decision.reasons().stream().filter(r -> r.rule().equals(rule)).toList();
    }

    /** Whether the rule spoke, and once with all the values that it must have shown. */
    private void spoke(Scenario scenario, Scenario.Named named, Decision decision) {
        var reasons = reasons(decision, named.rule());
        if (reasons.isEmpty()) {
            fault(scenario, named.line(), "scenario.because", named.rule());
        } else if (reasons.stream().noneMatch(r -> shows(r, named.bindings()))) {
            fault(
                    scenario,
                    named.line(),
                    "scenario.bindings",
                    named.rule(),
                    named.bindings().toString(),
                    reasons.stream()
                            .map(r -> shown(r, named.bindings()).toString())
                            .collect(Collectors.joining(" ")));
        }
    }

    private static boolean shows(Reason reason, Map<String, String> bindings) {
        var shown = shown(reason, bindings);
        return bindings.entrySet().stream().allMatch(e -> same(e.getValue(), shown.get(e.getKey())));
    }

    private static Map<String, String> shown(Reason reason, Map<String, String> bindings) {
        var shown = new TreeMap<String, String>(reason.thresholds());
        shown.putAll(reason.bindings());
        shown.keySet().retainAll(bindings.keySet());
        return shown;
    }

    private static boolean same(String expected, @Nullable String shown) {
        return shown != null
                && (expected.equals(shown)
                        || (NUMBER.matcher(expected).matches()
                                && NUMBER.matcher(shown).matches()
                                && new BigDecimal(expected).compareTo(new BigDecimal(shown)) == 0));
    }

    private void given(Scenario scenario, EmployeeFiles.Fault fault) {
        var place = scenario.place(fault.pointer());
        faults.add(new Diagnostic(
                "scenario.given",
                Diagnostic.Severity.ERROR,
                place == null ? scenario.file() : place.file(),
                place == null ? scenario.line() : place.line(),
                1,
                List.of(scenario.name(), fault.pointer(), fault.detail())));
    }

    /** Whether all rules, bindings, outcomes and findings that a scenario names exist. */
    private boolean hasKnownIds(Scenario scenario) {
        int before = faults.size();
        for (var named : scenario.because()) {
            if (isRule(scenario, named)) {
                named.bindings().keySet().forEach(binding -> binding(scenario, named, binding));
            }
        }
        scenario.silent().forEach(named -> isRule(scenario, named));
        scenario.expect().forEach(expected -> stated(scenario, expected.line(), expected.id()));
        scenario.missing().keySet().forEach(id -> stated(scenario, scenario.line(), id));
        return faults.size() == before;
    }

    private boolean isRule(Scenario scenario, Scenario.Named named) {
        boolean known = rules.containsKey(named.rule());
        if (!known) {
            unknown(scenario, named.line(), "scenario.rule", named.rule(), rules.keySet());
        }
        return known;
    }

    private void binding(Scenario scenario, Scenario.Named named, String binding) {
        var known = new TreeSet<String>();
        rules.getOrDefault(named.rule(), List.of()).forEach(rule -> {
            known.addAll(rule.bindings());
            known.addAll(rule.thresholds());
        });
        if (!known.contains(binding)) {
            fault(
                    scenario,
                    named.line(),
                    "scenario.binding",
                    named.rule(),
                    binding,
                    known.isEmpty() ? "-" : String.join(", ", known));
        }
    }

    private void stated(Scenario scenario, int line, String id) {
        String about = id.replaceFirst("\\[.*", "");
        if (!stated.contains(about)) {
            unknown(scenario, line, "scenario.outcome", about, stated);
        }
    }

    private void unknown(Scenario scenario, int line, String code, String id, Collection<String> known) {
        String nearest = Nearest.to(id, known);
        if (nearest == null) {
            fault(scenario, line, code, id);
        } else {
            fault(scenario, line, code + ".near", id, nearest);
        }
    }

    /** The file of the scenario's policy: a group's, where the policy is about groups; null when it is faulty. */
    private @Nullable Subject subject(Scenario scenario) {
        var json = scenario.employee().getBytes(StandardCharsets.UTF_8);
        if (release.about(policyOf(scenario)) == About.GROUP) {
            var reading = groups.read(json);
            reading.errors().forEach(e -> given(scenario, e));
            return reading.file();
        }
        var reading = files.read(json);
        reading.errors().forEach(e -> given(scenario, e));
        return reading.file();
    }

    private static String policyOf(Scenario scenario) {
        return scenario.file().substring(0, scenario.file().length() - ScenarioReader.ENDING.length());
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

    private void fault(Scenario scenario, int line, String code, String... arguments) {
        var all = new ArrayList<>(List.of(scenario.name()));
        all.addAll(List.of(arguments));
        faults.add(new Diagnostic(code, Diagnostic.Severity.ERROR, scenario.file(), line, 1, all));
    }
}
