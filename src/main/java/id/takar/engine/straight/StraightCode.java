package id.takar.engine.straight;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The class generated for the rules of one release; unloaded with it. */
public final class StraightCode {
    private final MethodHandle constructor;
    private final Map<Class<?>, Integer> places;
    private final Map<?, ?>[] tables;
    private final List<PlannedRule> rules;

    private StraightCode(
            MethodHandle constructor, Map<Class<?>, Integer> places, Map<?, ?>[] tables, List<PlannedRule> rules) {
        this.constructor = constructor;
        this.places = places;
        this.tables = tables;
        this.rules = rules;
    }

    /**
     * Generates it.
     *
     * @param plan a plan without obstacles
     */
    public static StraightCode of(Plan plan) {
        if (!plan.obstacles().isEmpty()) {
            throw new IllegalArgumentException("the network has to run it: " + plan.obstacles());
        }
        var writer = new CodeWriter(plan);
        byte[] bytes = writer.bytes();
        var lambdas = new HashMap<String, Class<?>>();
        plan.rules()
                .flatMap(StraightCode::lambdas)
                .forEach(lambda -> lambdas.put(lambda.type().getName(), lambda.type()));
        Stream.concat(plan.types().stream(), plan.rules().map(PlannedRule::inserts))
                .forEach(type -> lambdas.put(type.getName(), type));
        var type = new CodeLoader(lambdas).define(CodeWriter.NAME.replace('/', '.'), bytes);
        try {
            var constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, Map.class, Map[].class));
            return new StraightCode(
                    constructor.asType(MethodType.methodType(Straight.class, Map.class, Map[].class)),
                    writer.places(),
                    writer.tables(),
                    plan.rules().toList());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make what was generated", e);
        }
    }

    private static Stream<Lambda> lambdas(PlannedRule rule) {
        return Stream.of(
                        Stream.of(rule.action()),
                        rule.arguments().stream().flatMap(StraightCode::read),
                        rule.tests().stream().map(PlannedRule.Test::predicate),
                        rule.tests().stream()
                                .flatMap(test -> test.arguments().stream().flatMap(StraightCode::read)),
                        rule.tests().stream()
                                .flatMap(test -> Stream.ofNullable(test.equal()).map(PlannedRule.Equal::property)))
                .flatMap(each -> each);
    }

    private static Stream<Lambda> read(PlannedRule.Value value) {
        return Stream.ofNullable(value.read());
    }

    /** Something that carries out the rules, for one thread. */
    public Straight start() {
        try {
            return (Straight) constructor.invokeExact(places, (Map[]) tables);
        } catch (Throwable failed) {
            throw new IllegalStateException("cannot start what was generated", failed);
        }
    }

    /**
     * What reads the value that a variable of a rule stands for from the facts that the rule matched; it gives null when
     * they do not state it.
     *
     * @param rule the rule's place
     * @param variable its name, with its {@code $}
     * @return null when the rule has no such variable
     */
    public @Nullable Function<List<Object>, @Nullable Object> reader(int rule, String variable) {
        var value = rules.get(rule).bound().get(variable);
        return value == null ? null : matched -> value.of(matched.get(value.fact()));
    }
}
