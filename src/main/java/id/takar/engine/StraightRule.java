package id.takar.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.drools.model.functions.BlockN;
import org.drools.model.functions.Function1;
import org.drools.model.functions.PredicateN;
import org.jspecify.annotations.Nullable;

/**
 * One rule as the straight runner carries it out: the very lambdas that Drools' generator made of it, called directly.
 *
 * @param rule the rule
 * @param slots where the fact of each pattern is kept, in the order of the patterns
 * @param tests what must hold once the fact of a pattern is known, by pattern
 * @param bound the values that its variables stand for, by name
 * @param action what it does
 * @param arguments what its action is called with, after the place to insert into
 */
record StraightRule(
        Rule rule,
        List<Integer> slots,
        List<List<Test>> tests,
        Map<String, Value> bound,
        BlockN action,
        List<Value> arguments) {

    /** A matched fact, or what a generated lambda reads from it. */
    record Value(int pattern, @Nullable Function1<Object, Object> read) {
        @Nullable
        Object of(Object[] matched) {
            return read == null ? matched[pattern] : read.apply(matched[pattern]);
        }
    }

    /** A generated predicate over values of the facts matched so far. */
    record Test(PredicateN predicate, List<Value> arguments) {
        boolean holds(Object[] matched) throws Exception {
            return predicate.test(values(arguments, matched, 0));
        }
    }

    /** Takes the rule's words as they are said. */
    interface Said {
        /**
         * A rule spoke.
         *
         * @param said what it inserted
         * @param matched the facts it matched, by pattern
         */
        void by(StraightRule rule, Object said, List<Object> matched);
    }

    /**
     * Lets the rule speak about the facts at hand.
     *
     * @throws RuleFailed if it cannot be carried out
     */
    void speak(Slots facts, Said said) {
        match(0, new Object[slots.size()], facts, said);
    }

    private void match(int pattern, Object[] matched, Slots facts, Said said) {
        if (pattern == matched.length) {
            said.by(this, act(matched), List.of(matched));
            return;
        }
        var here = facts.at(slots.get(pattern));
        int count = here.size();
        for (int i = 0; i < count; i++) {
            matched[pattern] = here.get(i);
            if (holds(tests.get(pattern), matched)) {
                match(pattern + 1, matched, facts, said);
            }
        }
    }

    private boolean holds(List<Test> all, Object[] matched) {
        try {
            for (var test : all) {
                if (!test.holds(matched)) {
                    return false;
                }
            }
            return true;
        } catch (Exception e) {
            throw new RuleFailed(rule.id(), e);
        }
    }

    private Object act(Object[] matched) {
        var place = new Insertion();
        var values = values(arguments, matched, 1);
        values[0] = place;
        try {
            action.execute(values);
        } catch (Exception e) {
            throw new RuleFailed(rule.id(), e);
        }
        return place.inserted();
    }

    private static Object[] values(List<Value> from, Object[] matched, int offset) {
        var values = new Object[from.size() + offset];
        for (int i = 0; i < from.size(); i++) {
            values[i + offset] = from.get(i).of(matched);
        }
        return values;
    }

    /** The value of one of its variables; null when the fact does not state it. */
    @Nullable
    Object valueOf(String variable, List<Object> matched) {
        var value = bound.get(variable);
        return value == null ? null : value.of(matched.toArray());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Arrays.asList(rule.key()).hashCode();
    }
}
