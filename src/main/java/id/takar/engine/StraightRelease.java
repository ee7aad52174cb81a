package id.takar.engine;

import id.takar.engine.straight.Plan;
import id.takar.engine.straight.Straight;
import id.takar.engine.straight.StraightCode;
import id.takar.engine.straight.Wanted;
import id.takar.facts.Outcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/** The rules of a release as they run straight, or why they cannot. */
final class StraightRelease {
    private final List<Rule> order;
    private final Map<Rule, Integer> places = new HashMap<>();
    private final Plan plan;
    private @Nullable StraightCode code;
    /** By the places of the rules; there once the code is. */
    private volatile List<List<Variable>> variables = List.of();

    /**
     * Plans the rules.
     *
     * @param stages all rules that ask for something, in the order they speak
     * @param models the generated models that hold them
     */
    StraightRelease(Stages stages, Collection<Model> models) {
        var generated = new HashMap<String, org.drools.model.Rule>();
        models.stream()
                .flatMap(model -> model.getRules().stream())
                .forEach(rule -> generated.put(Rule.key(rule.getPackage(), rule.getName()), rule));
        var waves = stages.waves();
        this.order = waves.stream().flatMap(wave -> wave.rules().stream()).toList();
        order.forEach(rule -> places.put(rule, places.size()));
        this.plan = new Plan(
                waves.stream()
                        .map(wave -> wave.rules().stream()
                                .map(rule -> new Wanted(rule.id(), generated.get(rule.key()), single(rule)))
                                .toList())
                        .toList(),
                StraightRelease::isMany,
                RuleLoader::file);
    }

    /** What may be said once: an outcome, or a conclusion. */
    private static @Nullable Object single(Rule rule) {
        var action = rule.action();
        if (action.type().equals(Outcome.class.getSimpleName())) {
            return action.id();
        }
        var type = Vocabulary.TAKAR.fact(action.type());
        return type == null ? null : type.type();
    }

    private static boolean isMany(Class<?> type) {
        return Vocabulary.TAKAR.isFactType(type) && Vocabulary.TAKAR.fact(type).many();
    }

    /** Why the network must run the release; empty when it need not. */
    List<String> obstacles() {
        return plan.obstacles();
    }

    /** How its rules are carried out. */
    Plan plan() {
        return plan;
    }

    /** How many rules ask for something. */
    int size() {
        return order.size();
    }

    /** The rule at a place in the order. */
    Rule rule(int place) {
        return order.get(place);
    }

    /** The place of a rule in the order. */
    int place(Rule rule) {
        var place = places.get(rule);
        if (place == null) {
            throw new IllegalArgumentException(rule.id() + " is not of this release");
        }
        return place;
    }

    /** Something that carries out the rules, for one thread. */
    Straight start() {
        return code().start();
    }

    /** The values that the variables of a rule stand for, as they are shown; without those that the facts do not state. */
    SortedMap<String, Object> bindings(int place, List<Object> matched) {
        var values = new TreeMap<String, Object>();
        for (var variable : variables.get(place)) {
            var value = variable.read().apply(matched);
            if (value != null) {
                values.put(variable.name(), Sayings.shown(value, variable.type()));
            }
        }
        return values;
    }

    /**
     * A variable of a rule.
     *
     * @param name its name, without its {@code $}
     * @param type the type of the fact that it is read from
     * @param read what reads it from the facts that the rule matched
     */
    private record Variable(String name, Vocabulary.Type type, Function<List<Object>, @Nullable Object> read) {}

    private static List<Variable> variables(Rule rule, int place, StraightCode code) {
        return rule.patterns().stream()
                .flatMap(pattern -> pattern.properties().keySet().stream()
                        .flatMap(name -> Stream.ofNullable(code.reader(place, name))
                                .map(read -> new Variable(name.substring(1), pattern.type(), read))))
                .toList();
    }

    /** Generated when somebody first runs it. */
    private synchronized StraightCode code() {
        var known = code;
        if (known != null) {
            return known;
        }
        var made = StraightCode.of(plan);
        variables = IntStream.range(0, order.size())
                .mapToObj(place -> variables(order.get(place), place, made))
                .toList();
        code = made;
        return made;
    }
}
