package id.takar.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.drools.model.Model;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;

/**
 * A policy as it runs.
 *
 * @param models its rules, as Drools' generator describes them
 * @param declared what its rules state without asking for any fact
 */
record Loaded(List<Model> models, List<Declarations.Declared> declared) {
    Loaded {
        models = List.copyOf(models);
        declared = List.copyOf(declared);
    }

    /**
     * Loads a policy into a class loader of its own.
     *
     * @param policy the policy
     * @param classes its classes, which have passed the gate
     * @param slots where the value of each threshold is kept
     * @throws RuntimeException when a declaration cannot be made
     */
    static Loaded of(PolicyText policy, PolicyClasses classes, List<String> slots) {
        var loader = new RuleLoader(List.of(classes), slots);
        var models = loader.models();
        return new Loaded(models, declared(policy.rules(), models, loader));
    }

    /** What the declaring rules among these state, in their order. */
    static List<Declarations.Declared> declared(List<Rule> rules, List<Model> models, ClassLoader loader) {
        var declaring = rules.stream().filter(r -> r.text().declaration()).toList();
        if (declaring.isEmpty()) {
            return List.of();
        }
        var byKey = new TreeMap<String, Rule>();
        declaring.forEach(rule -> byKey.put(rule.key(), rule));
        var found = new ArrayList<Declarations.Declared>();
        var session = NetworkEvaluator.base(models, declaring, loader).newKieSession();
        try {
            session.addEventListener(new DefaultRuleRuntimeEventListener() {
                @Override
                public void objectInserted(ObjectInsertedEvent event) {
                    found.add(new Declarations.Declared(rule(event, byKey), event.getObject()));
                }
            });
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return found;
    }

    private static Rule rule(ObjectInsertedEvent event, TreeMap<String, Rule> byKey) {
        var rule = byKey.get(
                Rule.key(event.getRule().getPackageName(), event.getRule().getName()));
        if (rule == null) {
            throw new IllegalStateException("an unknown rule spoke: " + event.getRule());
        }
        return rule;
    }
}
