package id.takar.engine;

import id.takar.engine.StraightRule.Test;
import id.takar.engine.StraightRule.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Model;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.functions.Function1;
import org.drools.model.functions.PredicateN;
import org.drools.model.impl.DeclarationImpl;
import org.drools.model.patterns.PatternImpl;

/**
 * How the rules of a release are carried out without a network, or why they cannot be. By default nothing qualifies: a
 * shape of generated code that is not known is an obstacle, never an error.
 */
final class StraightPlan {
    private final Map<String, StraightRule> rules = new HashMap<>();
    private final Map<Class<?>, Integer> places = new LinkedHashMap<>();
    private final List<String> obstacles = new ArrayList<>();

    /**
     * Plans rules.
     *
     * @param asking the rules that ask for something
     * @param models the generated models that hold them
     */
    StraightPlan(Collection<Rule> asking, Collection<Model> models) {
        var generated = new HashMap<String, org.drools.model.Rule>();
        models.stream()
                .flatMap(model -> model.getRules().stream())
                .forEach(rule -> generated.put(Rule.key(rule.getPackage(), rule.getName()), rule));
        for (var rule : asking) {
            var made = generated.get(rule.key());
            try {
                if (made == null) {
                    throw new Obstacle("has no generated code");
                }
                rules.put(rule.key(), planned(rule, made));
            } catch (Obstacle obstacle) {
                obstacles.add(rule.id() + ": " + obstacle.getMessage());
            }
        }
    }

    /** Why the network must run the release; empty when it need not. */
    List<String> obstacles() {
        return List.copyOf(obstacles);
    }

    /** The plan of a rule that has no obstacle. */
    StraightRule of(Rule rule) {
        var planned = rules.get(rule.key());
        if (planned == null) {
            throw new IllegalStateException("no plan for " + rule.id());
        }
        return planned;
    }

    /** Where facts of each type that some rule asks for are kept. */
    Map<Class<?>, Integer> places() {
        return places;
    }

    private StraightRule planned(Rule rule, org.drools.model.Rule generated) throws Obstacle {
        if (generated.getUnit() != null) {
            throw new Obstacle("belongs to a rule unit");
        }
        var known = new HashMap<Variable<?>, Value>();
        var bound = new HashMap<String, Value>();
        var slots = new ArrayList<Integer>();
        var tests = new ArrayList<List<Test>>();
        for (var condition : conditions(generated)) {
            if (!(condition instanceof PatternImpl<?> pattern) || condition.getClass() != PatternImpl.class) {
                throw new Obstacle("has a condition of kind " + condition.getType());
            }
            int place = slots.size();
            slots.add(slot(pattern));
            known.put(pattern.getPatternVariable(), new Value(place, null));
            for (var binding : pattern.getBindings()) {
                var value = new Value(place, read(binding, pattern.getPatternVariable()));
                known.put(binding.getBoundVariable(), value);
                bound.put(binding.getBoundVariable().getName(), value);
            }
            var here = new ArrayList<Test>();
            tests(pattern.getConstraint(), known, here);
            tests.add(List.copyOf(here));
        }
        return acting(rule, generated, known, new StraightParts(slots, tests, bound));
    }

    private record StraightParts(List<Integer> slots, List<List<Test>> tests, Map<String, Value> bound) {}

    private static StraightRule acting(
            Rule rule, org.drools.model.Rule generated, Map<Variable<?>, Value> known, StraightParts parts)
            throws Obstacle {
        if (generated.getConsequences().size() != 1) {
            throw new Obstacle("has several actions");
        }
        var action = generated.getDefaultConsequence();
        if (action == null || action.isBreaking() || !action.isUsingDrools() || !"java".equals(action.getLanguage())) {
            throw new Obstacle("has an action of an unknown form");
        }
        return new StraightRule(
                rule,
                List.copyOf(parts.slots()),
                List.copyOf(parts.tests()),
                Map.copyOf(parts.bound()),
                action.getBlock(),
                values(action.getVariables(), known));
    }

    private static List<Condition> conditions(org.drools.model.Rule generated) {
        var all = flat(generated.getView()).toList();
        boolean endsWithAction = !all.isEmpty()
                && all.get(all.size() - 1) instanceof NamedConsequenceImpl named
                && named.getName().equals("default");
        return endsWithAction ? all.subList(0, all.size() - 1) : all;
    }

    private static Stream<Condition> flat(Condition condition) {
        return condition.getType() == Condition.Type.AND
                ? condition.getSubConditions().stream().flatMap(StraightPlan::flat)
                : Stream.of(condition);
    }

    private int slot(PatternImpl<?> pattern) throws Obstacle {
        boolean plain = pattern.getPatternVariable() instanceof DeclarationImpl<?> declaration
                && declaration.getSource() == null
                && declaration.getWindow() == null
                && !declaration.isPrototype()
                && !pattern.isPassive();
        if (!plain) {
            throw new Obstacle("reads from elsewhere than its facts");
        }
        var type = pattern.getPatternVariable().getType();
        return places.computeIfAbsent(type, t -> places.size());
    }

    @SuppressWarnings("unchecked") // generated for the fact of this pattern
    private static Function1<Object, Object> read(Binding binding, Variable<?> fact) throws Obstacle {
        boolean plain = binding.getInputVariables().length == 1
                && binding.getInputVariables()[0] == fact
                && binding.getBindingFunction() != null;
        if (!plain) {
            throw new Obstacle("binds a value of several facts");
        }
        return (Function1<Object, Object>) binding.getBindingFunction();
    }

    private static void tests(Constraint constraint, Map<Variable<?>, Value> known, List<Test> into) throws Obstacle {
        if (constraint == SingleConstraint.TRUE) {
            return;
        }
        if (constraint instanceof SingleConstraint single) {
            if (single.getVariables().length == 0 && single.getPredicate() == PredicateN.True) {
                return;
            }
            if (single.isTemporal() || single.getVariables().length == 0) {
                throw new Obstacle("asks for time, or for nothing");
            }
            into.add(new Test(single.getPredicate(), values(single.getVariables(), known)));
            return;
        }
        if (constraint.getType() != Constraint.Type.AND && constraint.getType() != Constraint.Type.MULTIPLE) {
            throw new Obstacle("has a comparison of kind " + constraint.getType());
        }
        for (var child : constraint.getChildren()) {
            tests(child, known, into);
        }
    }

    private static List<Value> values(Variable<?>[] variables, Map<Variable<?>, Value> known) throws Obstacle {
        var values = new ArrayList<Value>();
        for (var variable : variables) {
            var value = known.get(variable);
            if (value == null) {
                throw new Obstacle("uses " + variable.getName() + " before it is bound");
            }
            values.add(value);
        }
        return List.copyOf(values);
    }

    /** Why a rule cannot be carried out straight. */
    private static final class Obstacle extends Exception {
        private static final long serialVersionUID = 1;

        Obstacle(String why) {
            super(why, null, false, false);
        }
    }
}
