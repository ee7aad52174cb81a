package id.takar.engine;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** On the network: lets only those rules speak that hold on the day, and writes down what each said and why. */
final class Recorder extends DefaultRuleRuntimeEventListener implements AgendaFilter {
    private final IdentityHashMap<org.kie.api.definition.rule.Rule, Rule> rules;
    private final Days days;
    private final Sayings sayings;
    private final Brake brake;
    private @Nullable Rule speaking;
    private @Nullable Match match;
    private @Nullable RuleConflict conflict;

    Recorder(
            IdentityHashMap<org.kie.api.definition.rule.Rule, Rule> rules,
            Days days,
            Declarations.OnDays declared,
            Brake brake) {
        this.brake = brake;
        this.rules = rules;
        this.days = days;
        this.sayings = new Sayings(declared);
    }

    @Override
    public boolean accept(Match match) {
        var rule = rules.get(match.getRule());
        if (rule == null) {
            throw new IllegalStateException(
                    "an unknown rule spoke: " + match.getRule().getName());
        }
        brake.check(rule);
        if (!rule.holdsOn(days)) {
            return false;
        }
        this.speaking = rule;
        this.match = match;
        return true;
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        var rule = speaking;
        var matched = match;
        if (rule == null || matched == null) {
            return;
        }
        try {
            sayings.add(rule, event.getObject(), matched.getObjects(), matched::getDeclarationValue);
        } catch (RuleConflict twice) {
            conflict = twice;
            throw twice;
        }
    }

    /** The engine speaks, not a rule. */
    void silent() {
        speaking = null;
        match = null;
    }

    /** The id of the rule that speaks now. */
    String speaking() {
        var rule = speaking;
        return rule == null ? "" : rule.id();
    }

    @Nullable
    RuleConflict conflict() {
        return conflict;
    }

    Spoken spoken() {
        return sayings;
    }
}
