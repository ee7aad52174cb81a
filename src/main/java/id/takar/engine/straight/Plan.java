package id.takar.engine.straight;

import id.takar.engine.straight.PlannedRule.Equal;
import id.takar.engine.straight.PlannedRule.Test;
import id.takar.engine.straight.PlannedRule.Value;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.model.AlphaIndex;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.consequences.NamedConsequenceImpl;
import org.drools.model.functions.PredicateN;
import org.drools.model.impl.DeclarationImpl;
import org.drools.model.patterns.PatternImpl;
import org.jspecify.annotations.Nullable;

/**
 * How rules are carried out without a network, or why they cannot be. By default nothing qualifies: a shape of generated
 * code that is not known is an obstacle, never an error.
 */
public final class Plan {
    private static final int MOST_ARGUMENTS = 5;
    /** What else a rule may be told than its salience, which the order stands for. */
    private static final List<Rule.Attribute<?>> UNUSED = List.of(
            Rule.Attribute.NO_LOOP,
            Rule.Attribute.LOCK_ON_ACTIVE,
            Rule.Attribute.ENABLED,
            Rule.Attribute.AUTO_FOCUS,
            Rule.Attribute.AGENDA_GROUP,
            Rule.Attribute.ACTIVATION_GROUP,
            Rule.Attribute.RULEFLOW_GROUP,
            Rule.Attribute.DURATION,
            Rule.Attribute.TIMER);

    private final List<List<PlannedRule>> waves = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();
    private final Predicate<Class<?>> many;
    private final ClassFiles files;

    /**
     * Plans rules.
     *
     * @param waves the rules in the order in which they speak, up to where the caller adds something
     * @param many the types of which there may be many; there is at most one of any other
     * @param files the class files of the generated code
     */
    public Plan(List<List<Wanted>> waves, Predicate<Class<?>> many, ClassFiles files) {
        this.many = many;
        this.files = files;
        int index = 0;
        for (var wave : waves) {
            var planned = new ArrayList<PlannedRule>();
            for (var wanted : wave) {
                try {
                    planned.add(planned(index, wanted));
                } catch (Obstacle obstacle) {
                    obstacles.add(wanted.name() + ": " + obstacle.getMessage());
                }
                index++;
            }
            this.waves.add(List.copyOf(planned));
        }
        if (obstacles.isEmpty()) {
            inOrder(waves.stream().flatMap(List::stream).toList());
        }
    }

    /** Why they need the network, rule by rule; empty when they do not. */
    public List<String> obstacles() {
        return List.copyOf(obstacles);
    }

    List<List<PlannedRule>> waves() {
        return waves;
    }

    Stream<PlannedRule> rules() {
        return waves.stream().flatMap(List::stream);
    }

    /** The types of all facts that rules name or conclude, each once. */
    Set<Class<?>> types() {
        var types = new LinkedHashSet<Class<?>>();
        rules().forEach(rule -> types.addAll(rule.facts()));
        rules().filter(rule -> rule.single() == rule.inserts()).forEach(rule -> types.add(rule.inserts()));
        return types;
    }

    boolean isMany(Class<?> type) {
        return many.test(type);
    }

    /** What a rule concludes is there for rules after it, and for no others. */
    private void inOrder(List<Wanted> wanted) {
        var asked = new HashMap<Class<?>, Integer>();
        for (var rule : rules().toList()) {
            rule.facts().forEach(type -> asked.putIfAbsent(type, rule.index()));
        }
        for (var rule : rules().toList()) {
            var first = asked.get(rule.inserts());
            if (first == null) {
                continue;
            }
            var name = wanted.get(rule.index()).name();
            var concluded = rule.inserts().getSimpleName();
            var by = wanted.get(first).name();
            if (first == rule.index()) {
                obstacles.add(name + ": concludes " + concluded + ", which it asks for itself");
            } else if (first < rule.index()) {
                obstacles.add(name + ": concludes " + concluded + ", which " + by + " before it asks for");
            } else if (rule.single() != rule.inserts()) {
                obstacles.add(name + ": says " + concluded + " as often as it likes, which " + by + " asks for");
            }
        }
    }

    private PlannedRule planned(int index, Wanted wanted) throws Obstacle {
        var generated = wanted.generated();
        if (generated == null) {
            throw new Obstacle("has no generated code");
        }
        attributes(generated);
        var known = new HashMap<Variable<?>, Value>();
        var bound = new HashMap<String, Value>();
        var facts = new ArrayList<Class<?>>();
        var tests = new ArrayList<Test>();
        for (var condition : conditions(generated)) {
            if (!(condition instanceof PatternImpl<?> pattern) || condition.getClass() != PatternImpl.class) {
                throw new Obstacle("has a condition of kind " + condition.getType());
            }
            var type = type(pattern, facts);
            int place = facts.size();
            facts.add(type);
            known.put(pattern.getPatternVariable(), new Value(place, type, null));
            for (var binding : pattern.getBindings()) {
                var value = new Value(place, type, read(binding, pattern.getPatternVariable()));
                known.put(binding.getBoundVariable(), value);
                bound.put(binding.getBoundVariable().getName(), value);
            }
            tests(pattern.getConstraint(), known, tests);
        }
        if (facts.isEmpty()) {
            throw new Obstacle("asks for nothing");
        }
        return acting(index, wanted, generated, known, new PlannedParts(facts, tests, bound));
    }

    private record PlannedParts(List<Class<?>> facts, List<Test> tests, Map<String, Value> bound) {}

    private PlannedRule acting(
            int index, Wanted wanted, Rule generated, Map<Variable<?>, Value> known, PlannedParts parts)
            throws Obstacle {
        if (generated.getConsequences().size() != 1) {
            throw new Obstacle("has several actions");
        }
        var action = generated.getDefaultConsequence();
        if (action == null || action.isBreaking() || !action.isUsingDrools() || !"java".equals(action.getLanguage())) {
            throw new Obstacle("has an action of an unknown form");
        }
        var block = Lambda.of(action.getBlock(), "execute", files);
        var inserts = ActionCode.inserts(block, files);
        if (many.test(inserts) && wanted.single() != null) {
            throw new Obstacle("concludes " + inserts.getSimpleName() + ", of which there may be many");
        }
        boolean names = parts.facts().stream().anyMatch(many);
        if (names && wanted.single() == inserts) {
            throw new Obstacle("concludes one " + inserts.getSimpleName() + " from each of many facts");
        }
        var arguments = values(action.getVariables(), known);
        fits(block, 1, arguments);
        return new PlannedRule(
                index, parts.facts(), parts.tests(), parts.bound(), block, arguments, inserts, wanted.single());
    }

    private static List<Condition> conditions(Rule generated) {
        var all = flat(generated.getView()).toList();
        boolean endsWithAction = !all.isEmpty()
                && all.get(all.size() - 1) instanceof NamedConsequenceImpl named
                && named.getName().equals("default");
        return endsWithAction ? all.subList(0, all.size() - 1) : all;
    }

    private static Stream<Condition> flat(Condition condition) {
        return condition.getType() == Condition.Type.AND
                ? condition.getSubConditions().stream().flatMap(Plan::flat)
                : Stream.of(condition);
    }

    private static void attributes(Rule generated) throws Obstacle {
        if (generated.getUnit() != null) {
            throw new Obstacle("belongs to a rule unit");
        }
        for (var attribute : UNUSED) {
            if (generated.getAttribute(attribute) != attribute.getDefaultValue()
                    && !String.valueOf(generated.getAttribute(attribute))
                            .equals(String.valueOf(attribute.getDefaultValue()))) {
                throw new Obstacle("has an attribute: " + generated.getAttribute(attribute));
            }
        }
        if (isDated(generated, Rule.Attribute.DATE_EFFECTIVE) || isDated(generated, Rule.Attribute.DATE_EXPIRES)) {
            throw new Obstacle("has days of its own");
        }
    }

    /** A day that is not told is made anew at each call. */
    private static boolean isDated(Rule generated, Rule.Attribute<?> attribute) {
        Object day = generated.getAttribute(attribute);
        return day != null && day == generated.getAttribute(attribute);
    }

    private Class<?> type(PatternImpl<?> pattern, List<Class<?>> before) throws Obstacle {
        boolean plain = pattern.getPatternVariable() instanceof DeclarationImpl<?> declaration
                && declaration.getSource() == null
                && declaration.getWindow() == null
                && !declaration.isPrototype()
                && !pattern.isPassive();
        if (!plain) {
            throw new Obstacle("reads from elsewhere than its facts");
        }
        var type = pattern.getPatternVariable().getType();
        if (!Modifier.isFinal(type.getModifiers()) || !Modifier.isPublic(type.getModifiers())) {
            throw new Obstacle("names " + type.getSimpleName() + ", of which there may be kinds");
        }
        if (many.test(type) && before.stream().anyMatch(many)) {
            throw new Obstacle("names two facts of which there may be many");
        }
        return type;
    }

    private Lambda read(Binding binding, Variable<?> fact) throws Obstacle {
        boolean plain = binding.getInputVariables().length == 1
                && binding.getInputVariables()[0] == fact
                && binding.getBindingFunction() != null;
        if (!plain) {
            throw new Obstacle("binds a value of several facts");
        }
        return Lambda.of(binding.getBindingFunction(), "apply", files);
    }

    private void tests(Constraint constraint, Map<Variable<?>, Value> known, List<Test> into) throws Obstacle {
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
            var arguments = values(single.getVariables(), known);
            var predicate = Lambda.of(predicate(single), "test", files);
            fits(predicate, 0, arguments);
            into.add(new Test(predicate, arguments, equal(single, arguments)));
            return;
        }
        if (constraint.getType() != Constraint.Type.AND && constraint.getType() != Constraint.Type.MULTIPLE) {
            throw new Obstacle("has a comparison of kind " + constraint.getType());
        }
        for (var child : constraint.getChildren()) {
            tests(child, known, into);
        }
    }

    private static Object predicate(SingleConstraint single) throws Obstacle {
        return switch (single.getVariables().length) {
            case 1 -> single.getPredicate1();
            case 2 -> single.getPredicate2();
            case 3 -> single.getPredicate3();
            case 4 -> single.getPredicate4();
            case MOST_ARGUMENTS -> single.getPredicate5();
            default -> throw new Obstacle("compares more than " + MOST_ARGUMENTS + " values");
        };
    }

    /** Whether it asks only that a property is some word or text, so that neighbours can be looked up, not tried. */
    private @Nullable Equal equal(SingleConstraint single, List<Value> arguments) throws Obstacle {
        boolean indexed = arguments.size() == 1
                && arguments.get(0).read() == null
                && single.getIndex() instanceof AlphaIndex<?, ?> index
                && index.getConstraintType() == Index.ConstraintType.EQUAL;
        if (!indexed) {
            return null;
        }
        var index = (AlphaIndex<?, ?>) single.getIndex();
        Object constant = index.getRightValue();
        if (!(constant instanceof Enum<?>) && !(constant instanceof String)) {
            return null;
        }
        var property = Lambda.of(index.getLeftOperandExtractor(), "apply", files);
        boolean alike = property.gives() == constant.getClass()
                && property.takes()[0] == arguments.get(0).type();
        return alike ? new Equal(property, constant) : null;
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
        return values;
    }

    /** Whether a lambda can be called with these values: as many as it takes, none of them primitive. */
    private static void fits(Lambda lambda, int first, List<Value> arguments) throws Obstacle {
        var parameters = lambda.takes();
        boolean fits = parameters.length == arguments.size() + first;
        for (int i = 0; fits && i < arguments.size(); i++) {
            var read = arguments.get(i).read();
            fits = !parameters[i + first].isPrimitive()
                    && (read == null || !read.gives().isPrimitive());
        }
        if (!fits) {
            throw new Obstacle("has code that takes other values than it is given");
        }
    }
}
