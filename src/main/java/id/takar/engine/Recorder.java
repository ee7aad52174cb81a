package id.takar.engine;

import id.takar.facts.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/** Lets only those rules speak that hold on the day, and writes down what each said and why. */
final class Recorder extends DefaultRuleRuntimeEventListener implements AgendaFilter {
    private final IdentityHashMap<org.kie.api.definition.rule.Rule, Rule> rules;
    private final Days days;
    private final Declarations.OnDays declared;
    private final List<Firing> firings = new ArrayList<>();
    private final Map<Object, Rule> singles = new HashMap<>();
    private @Nullable Rule speaking;
    private @Nullable Match match;
    private @Nullable RuleConflict conflict;

    Recorder(IdentityHashMap<org.kie.api.definition.rule.Rule, Rule> rules, Days days, Declarations.OnDays declared) {
        this.rules = rules;
        this.days = days;
        this.declared = declared;
    }

    @Override
    public boolean accept(Match match) {
        var rule = rules.get(match.getRule());
        if (rule == null) {
            throw new IllegalStateException(
                    "an unknown rule spoke: " + match.getRule().getName());
        }
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
        var said = event.getObject();
        Object single =
                said instanceof Outcome outcome ? outcome.id() : Vocabulary.TAKAR.isFact(said) ? said.getClass() : null;
        if (single != null) {
            var earlier = singles.putIfAbsent(single, rule);
            if (earlier != null) {
                conflict = new RuleConflict(name(single), List.of(earlier.id(), rule.id()));
                throw conflict;
            }
        }
        firings.add(new Firing(rule.text(), bindings(rule, matched), thresholds(rule), facts(matched), said));
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

    List<Firing> firings() {
        return firings;
    }

    private static String name(Object single) {
        return single instanceof Class<?> type ? type.getSimpleName() : single.toString();
    }

    private static SortedMap<String, Object> bindings(Rule rule, Match match) {
        var bindings = new TreeMap<String, Object>();
        for (var pattern : rule.patterns()) {
            for (String variable : pattern.properties().keySet()) {
                var value = match.getDeclarationValue(variable);
                if (value != null) {
                    bindings.put(variable.substring(1), shown(value, pattern.type()));
                }
            }
        }
        return bindings;
    }

    /** A concluded number is shown at its type's scale, a given one as it was given. */
    private static Object shown(Object value, Vocabulary.Type type) {
        if (!(value instanceof BigDecimal number)) {
            return value;
        }
        if (type.conclusion()) {
            return number.setScale(type.shownAt(), RoundingMode.HALF_UP);
        }
        boolean rounds = type.shownAt() >= 0 && number.scale() > type.shownAt();
        return (rounds ? number.setScale(type.shownAt(), RoundingMode.HALF_UP) : number).stripTrailingZeros();
    }

    private SortedMap<String, Object> thresholds(Rule rule) {
        var values = new TreeMap<String, Object>();
        for (String id : rule.text().thresholds()) {
            var value = declared.thresholds().value(id);
            if (value != null) {
                values.put(id, value);
            }
        }
        return values;
    }

    private static List<String> facts(Match match) {
        return match.getObjects().stream()
                .filter(Vocabulary.TAKAR::isFact)
                .map(Places::of)
                .sorted()
                .toList();
    }
}
