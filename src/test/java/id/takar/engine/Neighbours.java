package id.takar.engine;

import id.takar.engine.Condition.Operator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The comparisons next to a comparison: what somebody who was careless might have written. */
final class Neighbours {
    private static final Map<Operator, Operator> STRICTNESS = Map.of(
            Operator.LESS, Operator.AT_MOST,
            Operator.AT_MOST, Operator.LESS,
            Operator.MORE, Operator.AT_LEAST,
            Operator.AT_LEAST, Operator.MORE);

    /**
     * A rule's patterns with one comparison changed.
     *
     * @param patterns all its patterns
     * @param words what was changed, for people
     */
    record Change(List<Pattern> patterns, String words) {}

    private Neighbours() {}

    /** Every change of one comparison in a rule. */
    static List<Change> of(Rule rule) {
        var changes = new ArrayList<Change>();
        for (int p = 0; p < rule.patterns().size(); p++) {
            var pattern = rule.patterns().get(p);
            for (int c = 0; c < pattern.conditions().size(); c++) {
                var condition = pattern.conditions().get(c);
                for (var neighbour : of(condition)) {
                    changes.add(new Change(
                            with(rule.patterns(), p, with(pattern, c, neighbour)),
                            pattern.type().name() + "( " + condition.drl() + " ) became " + neighbour.drl()));
                }
            }
        }
        return changes;
    }

    private static List<Pattern> with(List<Pattern> patterns, int at, Pattern changed) {
        var all = new ArrayList<>(patterns);
        all.set(at, changed);
        return all;
    }

    private static Pattern with(Pattern pattern, int at, Condition changed) {
        var all = new ArrayList<>(pattern.conditions());
        all.set(at, changed);
        return new Pattern(pattern.type(), pattern.binding(), pattern.properties(), all);
    }

    private static List<Condition> of(Condition condition) {
        var right = condition.right().get(0);
        var stricter = STRICTNESS.get(condition.operator());
        if (stricter != null) {
            return List.of(new Condition(condition.left(), stricter, condition.right()));
        }
        return switch (condition.operator()) {
            case IN -> shorter(condition);
            case NOT_NULL -> List.of(new Condition(condition.left(), Operator.EQUAL, condition.right()));
            case EQUAL ->
                right instanceof Term.Nothing
                        ? List.of(new Condition(condition.left(), Operator.NOT_NULL, condition.right()))
                        : next(condition, right);
            default -> throw new IllegalStateException("no neighbour of " + condition);
        };
    }

    /** Without its first, and without its last. */
    private static List<Condition> shorter(Condition condition) {
        var all = condition.right();
        if (all.size() < 2) {
            return List.of();
        }
        return List.of(
                new Condition(condition.left(), Operator.IN, all.subList(1, all.size())),
                new Condition(condition.left(), Operator.IN, all.subList(0, all.size() - 1)));
    }

    private static List<Condition> next(Condition condition, Term right) {
        if (!(right instanceof Term.Constant constant)) {
            return List.of(); // two facts that must be the same have no neighbour of their kind
        }
        Object next = next(constant.value());
        return next == null
                ? List.of()
                : List.of(new Condition(condition.left(), Operator.EQUAL, List.of(new Term.Constant(next))));
    }

    private static Object next(Object value) {
        if (value instanceof Enum<?> word) {
            var words = word.getDeclaringClass().getEnumConstants();
            return words.length == 1 ? null : words[word.ordinal() + (word.ordinal() + 1 < words.length ? 1 : -1)];
        }
        if (value instanceof Boolean truth) {
            return !truth;
        }
        if (value instanceof Integer number) {
            return number == 0 ? 1 : 0;
        }
        if (value instanceof BigDecimal || value instanceof String) {
            return null;
        }
        throw new IllegalStateException("no neighbour of " + value);
    }
}
