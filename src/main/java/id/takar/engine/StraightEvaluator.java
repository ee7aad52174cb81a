package id.takar.engine;

import id.takar.facts.About;
import id.takar.facts.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs a release without a network: rule by rule in the order they speak, each looking at the facts of its types. Gives
 * what {@link NetworkEvaluator} gives, many times faster.
 */
final class StraightEvaluator implements Evaluator {
    private static final int MOST_DAYS = 200;

    /** The rules that speak before some requirements are combined. */
    private record Wave(List<StraightRule> rules, List<Combination> combinations) {}

    private final Release release;
    private final About about;
    private final Scope scope;
    private final StraightPlan plan;
    private final Set<Class<?>> asked;
    private final List<Wave> waves;
    /** By days, since most of a population share theirs. */
    private final Map<Days, List<Wave>> holding = new LinkedHashMap<>(MOST_DAYS, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Days, List<Wave>> eldest) {
            return size() > MOST_DAYS;
        }
    };

    private final Brake brake;

    StraightEvaluator(Release release, About about, Scope scope, StraightPlan plan, Brake brake) {
        this.brake = brake;
        this.release = release;
        this.about = about;
        this.scope = scope;
        this.plan = plan;
        this.asked = scope.asked();
        this.waves = scope.waves().stream()
                .map(wave -> new Wave(wave.rules().stream().map(plan::of).toList(), wave.combinations()))
                .toList();
    }

    @Override
    public Evaluated evaluate(Subject file, LocalDate day, LocalDate statedOn) {
        if (file.about() != about) {
            throw new IllegalArgumentException("this evaluator is about " + about + ", not " + file.about());
        }
        var stated = file.factsOn(day, statedOn, release.declarations().calendar(day));
        var days = Days.of(day, file.period().to(), release.declarations().events(), stated);
        var declared = release.declarations().on(days, about);
        var facts =
                stated.stream().filter(fact -> asked.contains(fact.getClass())).toList();
        var slots = new Slots(plan.places());
        slots.add(declared.thresholds());
        facts.forEach(slots::add);
        var sayings = new Sayings(declared);
        var concluded = new ArrayList<Object>();
        var combined = new ArrayList<Answered>();
        StraightRule.Said said = (rule, fact, matched) -> {
            sayings.add(rule.rule(), fact, matched, variable -> rule.valueOf(variable, matched));
            slots.add(fact);
        };
        for (var wave : holding.computeIfAbsent(days, this::holdingOn)) {
            for (var rule : wave.rules()) {
                brake.check(rule.rule());
                rule.speak(slots, said);
            }
            var answers = new Combiner(scope, file, days, declared, all(facts, concluded, sayings), sayings.firings());
            for (var combination : wave.combinations()) {
                var answer = answers.of(combination);
                if (answer != null) {
                    combined.add(answer);
                    answers.conclusion(combination, answer).ifPresent(conclusion -> {
                        concluded.add(conclusion);
                        slots.add(conclusion);
                    });
                }
            }
        }
        return new Combiner(scope, file, days, declared, all(facts, concluded, sayings), sayings.firings())
                .all(combined, concluded);
    }

    /** The waves with the rules that hold. */
    private List<Wave> holdingOn(Days days) {
        return waves.stream()
                .map(wave -> new Wave(
                        wave.rules().stream()
                                .filter(rule -> rule.rule().holdsOn(days))
                                .toList(),
                        wave.combinations()))
                .toList();
    }

    private static List<Object> all(List<Object> facts, List<Object> concluded, Sayings sayings) {
        return Stream.of(
                        facts.stream(),
                        concluded.stream(),
                        sayings.firings().stream().map(Firing::said))
                .flatMap(each -> each)
                .toList();
    }
}
