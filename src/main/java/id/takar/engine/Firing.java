package id.takar.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One rule that spoke, as the engine saw it.
 *
 * @param rule the rule
 * @param bindings the values it gave names to, without the {@code $}; facts as a whole are left out
 * @param thresholds the values of the thresholds it names, on the day
 * @param facts where the facts stand that it matched, such as {@code rank} or {@code skp.results[R1]}
 * @param said the statement or conclusion it inserted
 */
public record Firing(
        RuleText rule,
        SortedMap<String, Object> bindings,
        SortedMap<String, Object> thresholds,
        List<String> facts,
        Object said) {

    /** The name of the conclusion it drew, or null when it made a statement. */
    public @Nullable String concluded() {
        var type = Vocabulary.TAKAR.typeOf(said);
        return type == null ? null : type.name();
    }

    /** What it concluded, property by property, numbers at the scale of the type; empty when it made a statement. */
    public SortedMap<String, Object> conclusion() {
        return concluded() == null ? new TreeMap<>() : shown(said);
    }

    /** The values of a conclusion; what is computed from them when a rule asks is left out. */
    static SortedMap<String, Object> shown(Object conclusion) {
        var type = Vocabulary.TAKAR.fact(conclusion.getClass());
        var values = new TreeMap<String, Object>();
        for (var component : Places.components(conclusion.getClass())) {
            var property = type.properties().get(component);
            var value = property == null ? null : property.of(conclusion);
            if (value != null) {
                values.put(
                        component,
                        value instanceof BigDecimal n ? n.setScale(type.shownAt(), RoundingMode.HALF_UP) : value);
            }
        }
        return values;
    }
}
