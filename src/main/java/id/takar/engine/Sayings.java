package id.takar.engine;

import id.takar.facts.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What rules say on the network, each with its reasons. */
final class Sayings implements Spoken {
    private final Declarations.OnDays declared;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Firing> firings = new ArrayList<>();
    private final Map<Object, Rule> singles = new HashMap<>();

    Sayings(Declarations.OnDays declared) {
        this.declared = declared;
    }

    /**
     * Writes down what a rule said.
     *
     * @param matched the facts it matched
     * @param binding the value of a variable, with its {@code $}; null when the fact does not state it
     * @throws RuleConflict when another rule already concluded the same single thing
     */
    void add(Rule rule, Object said, List<Object> matched, Function<String, @Nullable Object> binding) {
        Object single =
                said instanceof Outcome outcome ? outcome.id() : Vocabulary.TAKAR.isFact(said) ? said.getClass() : null;
        if (single != null) {
            var earlier = singles.putIfAbsent(single, rule);
            if (earlier != null) {
                throw new RuleConflict(name(single), List.of(earlier.id(), rule.id()));
            }
        }
        rules.add(rule);
        firings.add(firing(rule, said, matched, binding, declared));
    }

    @Override
    public int count() {
        return firings.size();
    }

    @Override
    public Rule rule(int firing) {
        return rules.get(firing);
    }

    @Override
    public Object said(int firing) {
        return firings.get(firing).said();
    }

    @Override
    public List<Firing> firings() {
        return List.copyOf(firings);
    }

    /** A firing with its reasons. */
    private static Firing firing(
            Rule rule,
            Object said,
            List<Object> matched,
            Function<String, @Nullable Object> binding,
            Declarations.OnDays declared) {
        return firing(rule, said, matched, bindings(rule, binding), declared);
    }

    /**
     * Likewise, where the values of variables are at hand.
     *
     * @param bindings by variable, without its {@code $}, as they are shown
     */
    static Firing firing(
            Rule rule,
            Object said,
            List<Object> matched,
            SortedMap<String, Object> bindings,
            Declarations.OnDays declared) {
        return new Firing(rule.text(), bindings, declared.values(rule.text().thresholds()), places(matched), said);
    }

    private static String name(Object single) {
        return single instanceof Class<?> type ? type.getSimpleName() : single.toString();
    }

    private static SortedMap<String, Object> bindings(Rule rule, Function<String, @Nullable Object> binding) {
        var bindings = new TreeMap<String, Object>();
        for (var pattern : rule.patterns()) {
            for (String variable : pattern.properties().keySet()) {
                var value = binding.apply(variable);
                if (value != null) {
                    bindings.put(variable.substring(1), shown(value, pattern.type()));
                }
            }
        }
        return bindings;
    }

    /** A concluded number is shown at its type's scale, a given one as it was given. */
    static Object shown(Object value, Vocabulary.Type type) {
        if (!(value instanceof BigDecimal number)) {
            return value;
        }
        if (type.conclusion()) {
            return number.setScale(type.shownAt(), RoundingMode.HALF_UP);
        }
        boolean rounds = type.shownAt() >= 0 && number.scale() > type.shownAt();
        return (rounds ? number.setScale(type.shownAt(), RoundingMode.HALF_UP) : number).stripTrailingZeros();
    }

    private static List<String> places(List<Object> matched) {
        var places = new ArrayList<String>(matched.size());
        for (var fact : matched) {
            var type = Vocabulary.TAKAR.typeOf(fact);
            if (type != null) {
                places.add(Places.of(fact, type));
            }
        }
        Collections.sort(places);
        return Collections.unmodifiableList(places);
    }
}
