package id.takar.policy;

import id.takar.engine.Diagnostic;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a policy's scenarios. Every plain value is a text, so that days stay days and {@code on} stays a word. */
final class ScenarioReader {
    private static final Set<String> TOP = Set.of("about", "given", "scenarios");
    private static final Set<String> FIELDS = Set.of("name", "on", "given", "expect", "because", "missing");
    private static final Set<String> LITERALS = Set.of("true", "false");
    private static final java.util.regex.Pattern NUMBER =
            java.util.regex.Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

    private final String path;
    private final List<Diagnostic> diagnostics;

    ScenarioReader(String path, List<Diagnostic> diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
    }

    List<Scenario> read(byte[] yaml) {
        var text = new String(yaml, StandardCharsets.UTF_8);
        Node root;
        try {
            root = new Yaml(new SafeConstructor(options())).compose(new StringReader(text));
        } catch (MarkedYAMLException e) {
            refuse(e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1, "scenario.yaml", e.getProblem());
            return List.of();
        } catch (YAMLException e) {
            refuse(1, "scenario.yaml", String.valueOf(e.getMessage()));
            return List.of();
        }
        if (!(root instanceof MappingNode top) || !(field(top, "scenarios") instanceof SequenceNode list)) {
            refuse(1, "scenario.form", "scenarios");
            return List.of();
        }
        if (!known(top, TOP)) {
            return List.of();
        }
        var base = field(top, "given");
        var scenarios = new ArrayList<Scenario>();
        for (var each : list.getValue()) {
            if (each instanceof MappingNode mapping) {
                var scenario = scenario(mapping, base);
                if (scenario != null) {
                    scenarios.add(scenario);
                }
            } else {
                refuse(line(each), "scenario.form", "name");
            }
        }
        return scenarios;
    }

    /** Aliases could make a small file endless. */
    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        return options;
    }

    private @Nullable Scenario scenario(MappingNode node, @Nullable Node base) {
        if (!known(node, FIELDS) || !hasItsKinds(node)) {
            return null;
        }
        var name = field(node, "name");
        var on = field(node, "on");
        if (name == null || on == null) {
            refuse(line(node), "scenario.form", name == null ? "name" : "on");
            return null;
        }
        LocalDate day;
        try {
            day = LocalDate.parse(text(on));
        } catch (DateTimeException notADay) {
            refuse(line(on), "scenario.day", text(on));
            return null;
        }
        Map<String, Object> given = new LinkedHashMap<>();
        merge(given, base);
        merge(given, field(node, "given"));
        var expect = new TreeMap<String, String>();
        entries(field(node, "expect")).forEach((key, value) -> expect.put(key, text(value)));
        var missing = new TreeMap<String, List<String>>();
        entries(field(node, "missing")).forEach((key, value) -> missing.put(key, texts(value)));
        return new Scenario(
                path,
                line(node),
                text(name),
                day,
                JsonMapper.shared().writeValueAsString(given),
                expect,
                texts(field(node, "because")),
                missing);
    }

    private boolean known(MappingNode node, Set<String> fields) {
        for (var entry : node.getValue()) {
            String key = text(entry.getKeyNode());
            if (!fields.contains(key)) {
                refuse(line(entry.getKeyNode()), "scenario.field", key);
                return false;
            }
        }
        return true;
    }

    /** Whether each part is a list or a map where it should be, and the scenario expects something at all. */
    private boolean hasItsKinds(MappingNode node) {
        var expect = field(node, "expect");
        var because = field(node, "because");
        var missing = field(node, "missing");
        var given = field(node, "given");
        boolean sound = isMap(expect, ScalarNode.class)
                && isMap(missing, SequenceNode.class)
                && (because == null || because instanceof SequenceNode)
                && (given == null || given instanceof MappingNode)
                && (expect != null || because != null);
        if (!sound) {
            refuse(line(node), "scenario.kinds", "expect");
        }
        return sound;
    }

    private static boolean isMap(@Nullable Node node, Class<? extends Node> of) {
        return node == null
                || (node instanceof MappingNode map
                        && map.getValue().stream().allMatch(e -> of.isInstance(e.getValueNode())));
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> into, @Nullable Node node) {
        entries(node).forEach((key, value) -> {
            if (value instanceof MappingNode) {
                var inner = into.get(key) instanceof Map<?, ?> map
                        ? (Map<String, Object>) map
                        : new LinkedHashMap<String, Object>();
                into.put(key, inner);
                merge(inner, value);
            } else if (value instanceof ScalarNode scalar
                    && scalar.isPlain()
                    && scalar.getValue().equals("null")) {
                into.remove(key);
            } else {
                into.put(key, plain(value));
            }
        });
    }

    private static @Nullable Object plain(Node node) {
        if (node instanceof SequenceNode list) {
            var values = new ArrayList<@Nullable Object>();
            list.getValue().forEach(each -> values.add(plain(each)));
            return values;
        }
        if (node instanceof MappingNode) {
            var map = new LinkedHashMap<String, Object>();
            entries(node).forEach((key, value) -> map.put(key, plain(value)));
            return map;
        }
        String value = text(node);
        boolean quoted = node instanceof ScalarNode scalar && !scalar.isPlain();
        if (quoted) {
            return value;
        }
        if (value.equals("null")) {
            return null;
        }
        if (LITERALS.contains(value)) {
            return Boolean.valueOf(value);
        }
        return NUMBER.matcher(value).matches() ? new java.math.BigDecimal(value) : value;
    }

    private static Map<String, Node> entries(@Nullable Node node) {
        var entries = new LinkedHashMap<String, Node>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(e -> entries.put(text(e.getKeyNode()), e.getValueNode()));
        }
        return entries;
    }

    private static @Nullable Node field(MappingNode node, String name) {
        return entries(node).get(name);
    }

    private static List<String> texts(@Nullable Node node) {
        return node instanceof SequenceNode list
                ? list.getValue().stream().map(ScenarioReader::text).toList()
                : List.of();
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private void refuse(int line, String code, String argument) {
        diagnostics.add(new Diagnostic(code, Diagnostic.Severity.ERROR, path, line, 1, List.of(argument)));
    }
}
