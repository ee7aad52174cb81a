package id.takar.policy;

import static id.takar.policy.ScenarioNodes.entries;
import static id.takar.policy.ScenarioNodes.isPlain;
import static id.takar.policy.ScenarioNodes.line;
import static id.takar.policy.ScenarioNodes.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.json.JsonMapper;

/** An employee file put together from what bases and scenarios state: later layers win, lists and null replace. */
final class GivenFacts {
    private static final Set<String> LITERALS = Set.of("true", "false");
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    /**
     * What one file or scenario states.
     *
     * @param file where it is written
     * @param given its facts; null for none
     */
    record Layer(String file, @Nullable Node given) {}

    private final LocalDate day;
    private final ScenarioFaults faults;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Map<String, Scenario.Place> places = new LinkedHashMap<>();

    /**
     * @param day the day that relative days count from
     */
    GivenFacts(LocalDate day, ScenarioFaults faults) {
        this.day = day;
        this.faults = faults;
    }

    void add(Layer layer) {
        merge(layer.file(), "", facts, layer.given());
    }

    /** The employee file as JSON. */
    String json() {
        return JsonMapper.shared().writeValueAsString(facts);
    }

    /** Where its entries are written, by JSON pointer. */
    Map<String, Scenario.Place> places() {
        return places;
    }

    @SuppressWarnings("unchecked")
    private void merge(String file, String at, Map<String, Object> into, @Nullable Node node) {
        entries(node).forEach((key, value) -> {
            String pointer = at + "/" + key;
            places.put(pointer, new Scenario.Place(file, line(value)));
            if (value instanceof MappingNode) {
                var inner = into.get(key) instanceof Map<?, ?> map
                        ? (Map<String, Object>) map
                        : new LinkedHashMap<String, Object>();
                into.put(key, inner);
                merge(file, pointer, inner, value);
            } else if (BaseFiles.isNothing(value)) {
                into.remove(key);
            } else {
                into.put(key, plain(file, pointer, value));
            }
        });
    }

    private @Nullable Object plain(String file, String at, Node node) {
        places.put(at, new Scenario.Place(file, line(node)));
        if (node instanceof SequenceNode list) {
            var values = new ArrayList<@Nullable Object>();
            for (int i = 0; i < list.getValue().size(); i++) {
                values.add(plain(file, at + "/" + i, list.getValue().get(i)));
            }
            return values;
        }
        if (node instanceof MappingNode) {
            var map = new LinkedHashMap<String, Object>();
            entries(node).forEach((key, value) -> map.put(key, plain(file, at + "/" + key, value)));
            return map;
        }
        String value = text(node);
        if (!isPlain(node)) {
            return value;
        }
        if (value.equals("null")) {
            return null;
        }
        if (LITERALS.contains(value)) {
            return Boolean.valueOf(value);
        }
        return NUMBER.matcher(value).matches() ? new BigDecimal(value) : day(file, node);
    }

    /** The value, or the day that it tells from another. */
    String day(String file, Node node) {
        String value = text(node);
        if (!isPlain(node) || !RelativeDay.isMeant(value)) {
            return value;
        }
        var told = RelativeDay.read(value, day);
        if (told == null) {
            faults.add(file, line(node), "scenario.relative", value);
            return value;
        }
        return told.toString();
    }
}
