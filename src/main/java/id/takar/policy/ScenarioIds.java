package id.takar.policy;

import id.takar.engine.Nearest;
import id.takar.engine.Release;
import id.takar.engine.RuleText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The ids that scenarios may name: a slip of the pen must not pass for a rule that is silent. */
final class ScenarioIds {
    private final Map<String, List<RuleText>> rules;
    private final SortedSet<String> stated;

    ScenarioIds(Release release) {
        this.rules = release.rules().stream()
                .filter(rule -> !rule.declaration())
                .collect(Collectors.groupingBy(RuleText::id));
        this.stated = release.stated();
    }

    /** Finds fault with every rule, binding, outcome and finding that does not exist. */
    void check(Scenario scenario, ScenarioFaults faults) {
        for (var named : scenario.because()) {
            if (isRule(scenario, named, faults)) {
                named.bindings().keySet().forEach(binding -> binding(scenario, named, binding, faults));
            }
        }
        scenario.silent().forEach(named -> isRule(scenario, named, faults));
        scenario.expect().forEach(e -> stated(scenario, e.line(), e.id(), faults));
        scenario.missing().keySet().forEach(id -> stated(scenario, scenario.line(), id, faults));
    }

    private boolean isRule(Scenario scenario, Scenario.Named named, ScenarioFaults faults) {
        boolean known = rules.containsKey(named.rule());
        if (!known) {
            unknown(scenario, named.line(), "scenario.rule", named.rule(), rules.keySet(), faults);
        }
        return known;
    }

    private void binding(Scenario scenario, Scenario.Named named, String binding, ScenarioFaults faults) {
        var known = new TreeSet<String>();
        rules.getOrDefault(named.rule(), List.of()).forEach(rule -> {
            known.addAll(rule.bindings());
            known.addAll(rule.thresholds());
        });
        if (!known.contains(binding)) {
            faults.add(
                    scenario.file(),
                    named.line(),
                    "scenario.binding",
                    scenario.name(),
                    named.rule(),
                    binding,
                    known.isEmpty() ? "-" : String.join(", ", known));
        }
    }

    private void stated(Scenario scenario, int line, String id, ScenarioFaults faults) {
        String about = id.replaceFirst("\\[.*", "");
        if (!stated.contains(about)) {
            unknown(scenario, line, "scenario.outcome", about, stated, faults);
        }
    }

    private static void unknown(
            Scenario scenario, int line, String code, String id, Collection<String> known, ScenarioFaults faults) {
        String nearest = Nearest.to(id, known);
        if (nearest == null) {
            faults.add(scenario.file(), line, code, scenario.name(), id);
        } else {
            faults.add(scenario.file(), line, code + ".near", scenario.name(), id, nearest);
        }
    }
}
