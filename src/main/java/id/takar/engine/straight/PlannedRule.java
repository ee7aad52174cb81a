package id.takar.engine.straight;

import java.util.List;
import java.util.Map;
import org.drools.model.functions.Function1;
import org.jspecify.annotations.Nullable;

/**
 * One rule as it is carried out.
 *
 * @param index its place in the order in which rules speak, from 0
 * @param facts the types of the facts that it names, in its order
 * @param tests what must hold, in its order
 * @param bound the values that its variables stand for, by name
 * @param action what it does
 * @param arguments what its action is called with, after the place to insert into
 * @param inserts the type of the one fact that it inserts
 * @param single what it may be inserted once for; null where it may be inserted often
 */
record PlannedRule(
        int index,
        List<Class<?>> facts,
        List<Test> tests,
        Map<String, Value> bound,
        Lambda action,
        List<Value> arguments,
        Class<?> inserts,
        @Nullable Object single) {

    PlannedRule {
        facts = List.copyOf(facts);
        tests = List.copyOf(tests);
        bound = Map.copyOf(bound);
        arguments = List.copyOf(arguments);
    }

    /**
     * A matched fact, or what a generated lambda reads from it.
     *
     * @param fact the place of the fact in the rule
     * @param type the fact's type
     * @param read what reads it; null for the fact as a whole
     */
    record Value(int fact, Class<?> type, @Nullable Lambda read) {
        @SuppressWarnings("unchecked") // generated for facts of this type
        @Nullable
        Object of(Object matched) {
            return read == null ? matched : ((Function1<Object, Object>) read.instance()).apply(matched);
        }
    }

    /**
     * A generated predicate over values of matched facts.
     *
     * @param predicate the predicate
     * @param arguments what it is called with
     * @param equal what it asks, where it only asks whether a property is a constant; null otherwise
     */
    record Test(
            Lambda predicate,
            List<Value> arguments,
            @Nullable Equal equal) {
        Test {
            arguments = List.copyOf(arguments);
        }

        boolean isSameAs(Test other) {
            return predicate.equals(other.predicate) && arguments.equals(other.arguments);
        }
    }

    /**
     * A property of a fact that must be a constant.
     *
     * @param property what reads the property
     * @param constant a word or a text
     */
    record Equal(Lambda property, Object constant) {}
}
