package id.takar.engine;

import id.takar.engine.Comparison.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What one evaluation went by, for those who check policies: which rules held, and how close their comparisons were. */
public final class Trace {
    private final Scope scope;
    private final Days days;
    private final Silence silence;

    Trace(Scope scope, Days days, Silence silence) {
        this.scope = scope;
        this.days = days;
        this.silence = silence;
    }

    /** The rules of this id that hold on the days of the evaluation: one, or none. */
    public List<RuleText> holding(String id) {
        return scope.speakers().of(id).stream()
                .filter(rule -> rule.holdsOn(days))
                .map(Rule::text)
                .toList();
    }

    /** The day that a rule's policy goes by; null when the file does not state it. */
    public @Nullable LocalDate dayOf(RuleText text) {
        return scope.speakers().of(text.id()).stream()
                .filter(rule -> rule.text().equals(text))
                .findFirst()
                .map(rule -> days.of(rule))
                .orElse(null);
    }

    /** What the file would have to state so that rules of this id could speak; empty when they plainly do not apply. */
    public SortedSet<String> missing(String id) {
        return silence.behind(scope.speakers().of(id).stream());
    }

    /** Every comparison with a threshold that alone decided whether its rule could speak. */
    public List<Comparison> comparisons() {
        var found = new ArrayList<Comparison>();
        for (var rule : scope.order()) {
            var day = days.of(rule);
            if (day != null && !rule.text().thresholds().isEmpty() && rule.holdsOn(days)) {
                compare(rule, day, 0, new HashMap<>(), new ArrayList<>(), found);
            }
        }
        return found;
    }

    /** One condition of a rule with the fact it is about. */
    private record Tried(Condition condition, @Nullable Object left, List<@Nullable Object> right) {
        boolean holds() {
            if (condition.asksForNothing()) {
                return left == null;
            }
            return left != null
                    && (condition.operator() == Condition.Operator.NOT_NULL
                            || right.stream().anyMatch(r -> r != null && Silence.holds(condition.operator(), left, r)));
        }
    }

    private void compare(
            Rule rule, LocalDate day, int at, Map<String, Object> bound, List<Tried> before, List<Comparison> found) {
        if (at == rule.patterns().size()) {
            collect(rule.text(), day, before, found);
            return;
        }
        var pattern = rule.patterns().get(at);
        for (var fact : silence.facts(pattern.type())) {
            var names = new HashMap<>(bound);
            pattern.properties().forEach((name, property) -> {
                var value = silence.read(fact, pattern, property, names);
                if (value != null) {
                    names.put(name, value);
                }
            });
            var tried = new ArrayList<>(before);
            for (var condition : pattern.conditions()) {
                var right = new ArrayList<@Nullable Object>();
                condition.right().forEach(term -> right.add(silence.value(term, fact, pattern, names)));
                tried.add(new Tried(condition, silence.read(fact, pattern, condition.left(), names), right));
            }
            compare(rule, day, at + 1, names, tried, found);
        }
    }

    private static void collect(RuleText rule, LocalDate day, List<Tried> all, List<Comparison> found) {
        long failing = all.stream().filter(each -> !each.holds()).count();
        for (var one : all) {
            boolean alone = failing == 0 || (failing == 1 && !one.holds());
            var operator = operator(one.condition().operator());
            if (alone
                    && operator != null
                    && one.condition().right().get(0) instanceof Term.ThresholdOf threshold
                    && one.left() instanceof Number left
                    && one.right().get(0) instanceof Number asked) {
                found.add(new Comparison(rule, day, threshold.id(), number(asked), number(left), operator));
            }
        }
    }

    private static BigDecimal number(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }

    private static @Nullable Operator operator(Condition.Operator operator) {
        return switch (operator) {
            case EQUAL -> Operator.EQUAL;
            case LESS -> Operator.LESS;
            case AT_MOST -> Operator.AT_MOST;
            case MORE -> Operator.MORE;
            case AT_LEAST -> Operator.AT_LEAST;
            case NOT_NULL, IN -> null;
        };
    }
}
