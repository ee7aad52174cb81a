package id.takar.policy;

import id.takar.engine.Comparison;
import id.takar.engine.Diagnostic;
import id.takar.engine.Release;
import id.takar.engine.RuleConflict;
import id.takar.engine.RuleFault;
import id.takar.engine.RuleText;
import id.takar.engine.Trace;
import id.takar.evaluation.DecidedOutcome;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Evaluation;
import id.takar.evaluation.Evaluation.Decided;
import id.takar.evaluation.Reason;
import id.takar.facts.About;
import id.takar.facts.Subject;
import id.takar.population.EmployeeFiles;
import id.takar.population.GroupFiles;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Runs scenarios one by one and says what came out otherwise than they say. One per thread. */
final class Trial {
    static final String ABSENT = "absent";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /**
     * What came of one scenario.
     *
     * @param scenario the scenario
     * @param faults what came out otherwise; empty when it passes
     * @param policyDay the day that its policy goes by
     * @param spoke the rules that it names as reasons and that spoke, each with the day its policy goes by
     * @param silent the rules that it names as silent, that hold, and that miss no fact
     * @param comparisons the comparisons with thresholds that alone decided
     */
    record Result(
            Scenario scenario,
            List<Diagnostic> faults,
            LocalDate policyDay,
            Map<RuleText, LocalDate> spoke,
            Set<RuleText> silent,
            List<Comparison> comparisons) {
        boolean passes() {
            return faults.isEmpty();
        }
    }

    private final Release release;
    private final Evaluation evaluation;
    private final ScenarioIds ids;
    private final Map<String, List<RuleText>> policies;
    private final EmployeeFiles files = new EmployeeFiles();
    private final GroupFiles groups = new GroupFiles();
    private ScenarioFaults faults = new ScenarioFaults();

    Trial(Evaluation evaluation) {
        this.release = evaluation.release();
        this.evaluation = evaluation;
        this.ids = new ScenarioIds(release);
        this.policies = release.rules().stream()
                .filter(rule -> !rule.declaration())
                .collect(Collectors.groupingBy(RuleText::policy));
    }

    /** Runs a scenario. */
    Result run(Scenario scenario) {
        faults = new ScenarioFaults();
        ids.check(scenario, faults);
        var file = faults.found().isEmpty() ? file(scenario) : null;
        var decided = file == null ? null : decide(scenario, file);
        if (decided == null) {
            return new Result(scenario, faults.found(), scenario.on(), Map.of(), Set.of(), List.of());
        }
        var decision = decided.decision();
        scenario.expect().forEach(expected -> expected(scenario, expected, decision));
        scenario.because().forEach(named -> spoke(scenario, named, decision));
        var trace = decided.evaluated().tracing().get();
        scenario.silent().forEach(named -> silent(scenario, named, decision, trace));
        scenario.missing().forEach((id, paths) -> missing(scenario, id, paths, decision));
        decision.gaps().forEach(gap -> fault(scenario, scenario.line(), "scenario.gap", gap));
        return new Result(
                scenario,
                faults.found(),
                day(scenario, decided),
                spoken(scenario, decided, trace),
                silences(scenario, trace),
                trace.comparisons());
    }

    /** Runs a scenario on a day that is not its own, and finds fault only with what no policy may do on any day. */
    List<Diagnostic> runAnyway(Scenario scenario) {
        faults = new ScenarioFaults();
        var file = file(scenario);
        if (file == null) {
            return List.of();
        }
        try {
            var decided = evaluation.decided(file, scenario.on(), forecast -> false);
            decided.decision()
                    .gaps()
                    .forEach(gap -> fault(
                            scenario,
                            scenario.line(),
                            "boundary.gap",
                            gap,
                            day(scenario, decided).toString()));
        } catch (RuleFault fault) {
            conflict(scenario, fault);
        }
        return faults.found();
    }

    /** The day that the scenario's own policy goes by. */
    private LocalDate day(Scenario scenario, Decided decided) {
        var trace = decided.evaluated().tracing().get();
        return policies.getOrDefault(scenario.policy(), List.of()).stream()
                .map(trace::dayOf)
                .filter(day -> day != null)
                .findFirst()
                .orElse(scenario.on());
    }

    /** What the scenario's policy is about: a group where the policy is about groups; null when it is faulty. */
    private @Nullable Subject file(Scenario scenario) {
        var json = scenario.employee().getBytes(StandardCharsets.UTF_8);
        if (release.about(scenario.policy()) == About.GROUP) {
            var reading = groups.read(json);
            faulty(scenario, reading.errors());
            return reading.file();
        }
        var reading = files.read(json);
        faulty(scenario, reading.errors());
        return reading.file();
    }

    private void faulty(Scenario scenario, List<EmployeeFiles.Fault> errors) {
        for (var error : errors) {
            var place = scenario.place(error.pointer());
            faults.add(
                    place == null ? scenario.file() : place.file(),
                    place == null ? scenario.line() : place.line(),
                    "scenario.given",
                    scenario.name(),
                    error.pointer(),
                    error.detail());
        }
    }

    /** Looking ahead costs months of evaluations, so it is done only for what the scenario expects. */
    private @Nullable Decided decide(Scenario scenario, Subject file) {
        try {
            return evaluation.decided(
                    file,
                    scenario.on(),
                    forecast -> scenario.expect().stream().anyMatch(e -> e.id().equals(forecast.outcome())));
        } catch (RuleFault fault) {
            conflict(scenario, fault);
            return null;
        }
    }

    private void conflict(Scenario scenario, RuleFault fault) {
        fault(
                scenario,
                scenario.line(),
                fault instanceof RuleConflict ? "scenario.conflict" : "scenario.failed",
                scenario.on().toString(),
                String.join("`, `", fault.rules()),
                fault.what());
    }

    private void expected(Scenario scenario, Scenario.Expected expected, Decision decision) {
        var found = found(decision, expected.id());
        boolean asExpected = expected.value().equals(ABSENT) ? found.isEmpty() : found.contains(expected.value());
        if (!asExpected) {
            var missing = missing(decision, expected.id());
            faults.add(
                    scenario.file(),
                    expected.line(),
                    "scenario.expected",
                    ReasonChain.behind(expected.id(), decision, release),
                    scenario.name(),
                    expected.id(),
                    expected.value(),
                    (found.isEmpty() ? ABSENT : String.join(", ", found)) + (missing.isEmpty() ? "" : " " + missing));
        }
    }

    /** Whether the rule spoke, and once with all the values that it must have shown. */
    private void spoke(Scenario scenario, Scenario.Named named, Decision decision) {
        var reasons = reasons(decision, named.rule());
        if (reasons.isEmpty()) {
            var instead = release.statedBy(named.rule()).stream()
                    .flatMap(id -> ReasonChain.behind(id, decision, release).stream())
                    .toList();
            faults.add(scenario.file(), named.line(), "scenario.because", instead, scenario.name(), named.rule());
        } else if (reasons.stream().noneMatch(r -> shows(r, named.bindings()))) {
            faults.add(
                    scenario.file(),
                    named.line(),
                    "scenario.bindings",
                    ReasonChain.ofRule(named.rule(), decision, release),
                    scenario.name(),
                    named.rule(),
                    named.bindings().toString(),
                    reasons.stream()
                            .map(r -> shown(r, named.bindings()).toString())
                            .collect(Collectors.joining(" ")));
        }
    }

    private void silent(Scenario scenario, Scenario.Named named, Decision decision, Trace trace) {
        if (!reasons(decision, named.rule()).isEmpty()) {
            faults.add(
                    scenario.file(),
                    named.line(),
                    "scenario.silent",
                    ReasonChain.ofRule(named.rule(), decision, release),
                    scenario.name(),
                    named.rule());
        } else if (trace.holding(named.rule()).isEmpty()) {
            fault(scenario, named.line(), "scenario.not-held", named.rule());
        }
    }

    private void missing(Scenario scenario, String id, List<String> expected, Decision decision) {
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
    }

    private static Map<RuleText, LocalDate> spoken(Scenario scenario, Decided decided, Trace trace) {
        var spoken = new java.util.HashMap<RuleText, LocalDate>();
        for (var firing : decided.evaluated().firings()) {
            var day = trace.dayOf(firing.rule());
            if (day != null && scenario.names(firing.rule().id())) {
                spoken.put(firing.rule(), day);
            }
        }
        return spoken;
    }

    private static Set<RuleText> silences(Scenario scenario, Trace trace) {
        var silent = new HashSet<RuleText>();
        for (var named : scenario.silent()) {
            if (trace.missing(named.rule()).isEmpty()) {
                silent.addAll(trace.holding(named.rule()));
            }
        }
        return silent;
    }

    private static List<Reason> reasons(Decision decision, String rule) {
        return decision.reasons().stream().filter(r -> r.rule().equals(rule)).toList();
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

    /** All values that a decision gives to an outcome, a requirement, or a finding with or without its key. */
    private static Set<String> found(Decision decision, String id) {
        var found = ReasonChain.answers(decision)
                .filter(o -> o.id().equals(id))
                .map(DecidedOutcome::value)
                .collect(Collectors.toCollection(TreeSet::new));
        decision.reasons().stream().filter(r -> ReasonChain.isAbout(r, id)).forEach(r -> found.add(r.says()));
        return found;
    }

    private static Set<String> missing(Decision decision, String id) {
        return ReasonChain.answers(decision)
                .filter(o -> o.id().equals(id))
                .flatMap(o -> o.missing().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void fault(Scenario scenario, int line, String code, String... arguments) {
        var all = new ArrayList<>(List.of(scenario.name()));
        all.addAll(List.of(arguments));
        faults.add(scenario.file(), line, code, all.toArray(String[]::new));
    }
}
