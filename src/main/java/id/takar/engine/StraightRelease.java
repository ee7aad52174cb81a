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
import org.drools.model.Model;
import org.jspecify.annotations.Nullable;

/** The rules of a release as they run straight, or why they cannot. */
final class StraightRelease {
    private final List<Rule> order;
    private final Map<Rule, Integer> places = new HashMap<>();
    private final Plan plan;
    private @Nullable StraightCode code;

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

    /** The value that a variable of a rule stands for; null when the fact does not state it. */
    @Nullable
    Object valueOf(int place, String variable, List<Object> matched) {
        return code().valueOf(place, variable, matched);
    }

    /** Generated when somebody first runs it. */
    private synchronized StraightCode code() {
        var made = code == null ? StraightCode.of(plan) : code;
        code = made;
        return made;
    }
}
