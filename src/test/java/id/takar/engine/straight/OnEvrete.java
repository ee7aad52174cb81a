package id.takar.engine.straight;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;
import org.drools.model.functions.Predicate3;
import org.evrete.KnowledgeService;
import org.evrete.api.ActivationMode;
import org.evrete.api.FactBuilder;
import org.evrete.api.RhsContext;
import org.evrete.api.StatefulSession;

/** The rules of a plan on Evrete: the same conditions and actions, its network; one session, cleared for each employee. */
public final class OnEvrete implements AutoCloseable {
    /** Evrete knows two kinds of conditions that look alike. */
    private interface Condition extends Predicate<Object[]> {}

    private final KnowledgeService service = new KnowledgeService();
    private final StatefulSession session;
    private final List<Object> said = new ArrayList<>();
    /** Evrete warns at length of what no rule asks for. */
    private final Set<Class<?>> asked = new HashSet<>();

    /**
     * Builds its knowledge; for one thread.
     *
     * @param holds whether the rule at a place of the plan holds on the day asked about
     */
    public OnEvrete(Plan plan, IntPredicate holds) {
        var rules = service.newKnowledge().builder();
        plan.rules().filter(rule -> holds.test(rule.index())).forEach(rule -> {
            var facts = IntStream.range(0, rule.facts().size())
                    .mapToObj(
                            place -> FactBuilder.fact(name(place), rule.facts().get(place)))
                    .toList();
            var built =
                    rules.newRule("r" + rule.index()).salience(-rule.index()).forEach(facts);
            asked.addAll(rule.facts());
            rule.tests().forEach(test -> condition(test, built));
            var action = handle(rule.action());
            built.execute(context -> act(rule, action, context));
        });
        this.session = rules.build().newStatefulSession(ActivationMode.CONTINUOUS);
    }

    private static String name(int place) {
        return "$f" + place;
    }

    private static void condition(PlannedRule.Test test, org.evrete.api.builders.LhsBuilder<?> rule) {
        var places = new ArrayList<>(new LinkedHashSet<>(
                test.arguments().stream().map(PlannedRule.Value::fact).toList()));
        int[] from = test.arguments().stream()
                .mapToInt(value -> places.indexOf(value.fact()))
                .toArray();
        var names = places.stream().map(OnEvrete::name).toArray(String[]::new);
        rule.where((Condition) facts -> holds(test, facts, from), names);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // generated for values of these types
    private static boolean holds(PlannedRule.Test test, Object[] facts, int[] from) {
        var values = test.arguments();
        Object first = values.get(0).of(facts[from[0]]);
        Object predicate = test.predicate().instance();
        try {
            return switch (from.length) {
                case 1 -> ((Predicate1) predicate).test(first);
                case 2 -> ((Predicate2) predicate).test(first, values.get(1).of(facts[from[1]]));
                case 3 ->
                    ((Predicate3) predicate)
                            .test(
                                    first,
                                    values.get(1).of(facts[from[1]]),
                                    values.get(2).of(facts[from[2]]));
                default -> throw new IllegalArgumentException(from.length + " values");
            };
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static MethodHandle handle(Lambda lambda) {
        try {
            return MethodHandles.publicLookup()
                    .findVirtual(lambda.type(), lambda.name(), lambda.method())
                    .bindTo(lambda.instance())
                    .asSpreader(Object[].class, lambda.takes().length);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private void act(PlannedRule rule, MethodHandle action, RhsContext context) {
        var values = new Object[rule.arguments().size() + 1];
        values[0] = new Inserting() {
            @Override
            public void insert(Object fact) {
                said.add(fact);
                if (asked.contains(fact.getClass())) {
                    context.insert(fact);
                }
            }
        };
        for (int i = 1; i < values.length; i++) {
            var value = rule.arguments().get(i - 1);
            values[i] = value.of(context.get(name(value.fact())));
        }
        try {
            action.invoke(values);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What the rules say, in the order in which they speak. */
    public List<Object> fire(Object thresholds, List<Object> facts) {
        said.clear();
        session.insert(thresholds);
        for (var fact : facts) {
            if (asked.contains(fact.getClass())) {
                session.insert(fact);
            }
        }
        session.fire();
        session.clear();
        return said;
    }

    @Override
    public void close() {
        session.close();
        service.shutdown();
    }
}
