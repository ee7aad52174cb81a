package id.takar.policy;

import id.takar.engine.Comparison;
import id.takar.engine.Diagnostic;
import id.takar.engine.Release;
import id.takar.engine.RuleText;
import id.takar.engine.ThresholdText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How much of a release its scenarios prove. Only a scenario that passes and expects an outcome proves anything. A rule
 * is proven where one names it as a reason, and one as silent although no fact is missing. A threshold is proven where
 * comparisons tell it from the next number above and from the next below, coming out true in one and false in another;
 * one that is never compared with, where a rule that uses it is a reason. Each version of a rule or threshold counts.
 *
 * @param rules how many rules ask for something
 * @param provenRules how many of them are proven
 * @param thresholds how many values thresholds have
 * @param provenThresholds how many of them are proven
 * @param open what is not proven, and what would prove it
 */
public record Coverage(int rules, int provenRules, int thresholds, int provenThresholds, List<Diagnostic> open) {
    private static final BigDecimal WHOLE = BigDecimal.ONE;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    static Coverage of(Release release, Collection<Trial.Result> results) {
        var proving = results.stream()
                .filter(result -> result.passes() && !result.scenario().expect().isEmpty())
                .toList();
        var open = new ArrayList<Diagnostic>();
        var asking = release.rules().stream().filter(r -> !r.declaration()).toList();
        int openRules = rules(release, asking, proving, open);
        int openThresholds = thresholds(release, proving, open);
        int values = release.thresholds().size();
        return new Coverage(
                asking.size(), asking.size() - openRules, values, values - openThresholds, List.copyOf(open));
    }

    private static int rules(
            Release release, List<RuleText> asking, List<Trial.Result> proving, List<Diagnostic> open) {
        var spoke = new HashSet<RuleText>();
        var silent = new HashSet<RuleText>();
        for (var result : proving) {
            spoke.addAll(result.spoke().keySet());
            silent.addAll(result.silent());
        }
        var comparing = release.comparing();
        int count = 0;
        for (var rule : asking) {
            boolean shown = spoke.contains(rule);
            boolean quiet = silent.contains(rule) || !comparing.contains(rule);
            if (!shown) {
                open.add(open("scenario.uncovered", rule, rule.id()));
            }
            if (!quiet) {
                open.add(open("scenario.never-silent", rule, rule.id()));
            }
            count += shown && quiet ? 0 : 1;
        }
        return count;
    }

    private static int thresholds(Release release, List<Trial.Result> proving, List<Diagnostic> open) {
        var compared = release.compared();
        var comparisons = proving.stream()
                .flatMap(result -> result.comparisons().stream())
                .toList();
        int count = 0;
        for (var threshold : release.thresholds()) {
            var faults = compared.contains(threshold.id())
                    ? compared(threshold, comparisons)
                    : used(release, threshold, proving);
            open.addAll(faults);
            count += faults.isEmpty() ? 0 : 1;
        }
        return count;
    }

    private static List<Diagnostic> compared(ThresholdText threshold, List<Comparison> all) {
        var step = step(threshold);
        var value = threshold.value();
        var here = all.stream()
                .filter(c ->
                        c.threshold().equals(threshold.id()) && threshold.rule().holdsOn(c.day()))
                .toList();
        var faults = new ArrayList<Diagnostic>();
        for (var other : List.of(value.subtract(step), value.add(step))) {
            if (here.stream().noneMatch(c -> c.tellsFrom(other))) {
                faults.add(open(
                        "coverage.threshold",
                        threshold.rule(),
                        threshold.id(),
                        value.toPlainString(),
                        other.toPlainString()));
            }
        }
        var close = here.stream()
                .filter(c -> c.tellsFrom(value.subtract(step)) || c.tellsFrom(value.add(step)))
                .map(Comparison::held)
                .distinct()
                .count();
        if (faults.isEmpty() && close < 2) {
            faults.add(open("coverage.threshold.one-side", threshold.rule(), threshold.id(), value.toPlainString()));
        }
        return faults;
    }

    private static List<Diagnostic> used(Release release, ThresholdText threshold, List<Trial.Result> proving) {
        boolean spoken = proving.stream()
                .flatMap(result -> result.spoke().entrySet().stream())
                .anyMatch(e -> e.getKey().thresholds().contains(threshold.id())
                        && threshold.rule().holdsOn(e.getValue()));
        return spoken || isHorizon(release, threshold, proving)
                ? List.of()
                : List.of(open("coverage.threshold.used", threshold.rule(), threshold.id()));
    }

    /** How far one looks ahead: proven where a day is found, and where none is. */
    private static boolean isHorizon(Release release, ThresholdText threshold, List<Trial.Result> proving) {
        return release.forecasts().stream()
                .filter(forecast -> forecast.months().equals(threshold.id()))
                .anyMatch(forecast -> expected(proving, forecast.outcome()).containsAll(Set.of(true, false)));
    }

    private static Set<Boolean> expected(List<Trial.Result> proving, String outcome) {
        var found = new HashSet<Boolean>();
        proving.stream()
                .flatMap(result -> result.scenario().expect().stream())
                .filter(expected -> expected.id().equals(outcome))
                .forEach(expected -> found.add(!expected.value().equals(Trial.ABSENT)));
        return found;
    }

    private static BigDecimal step(ThresholdText threshold) {
        var unit = threshold.unit();
        if (unit != null) {
            return unit.step();
        }
        return threshold.value().stripTrailingZeros().scale() > 0 ? HUNDREDTH : WHOLE;
    }

    private static Diagnostic open(String code, RuleText rule, String... arguments) {
        return new Diagnostic(
                code,
                code.equals("scenario.uncovered") ? Diagnostic.Severity.ERROR : Diagnostic.Severity.WARNING,
                rule.file(),
                rule.line(),
                1,
                Stream.of(arguments).toList());
    }
}
