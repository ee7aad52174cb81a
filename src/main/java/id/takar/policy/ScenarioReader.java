package id.takar.policy;

import static id.takar.policy.ScenarioNodes.entries;
import static id.takar.policy.ScenarioNodes.field;
import static id.takar.policy.ScenarioNodes.items;
import static id.takar.policy.ScenarioNodes.line;
import static id.takar.policy.ScenarioNodes.text;
import static id.takar.policy.ScenarioNodes.texts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the scenarios of a release, with the base files that they inherit from. */
final class ScenarioReader {
    private static final Set<String> TOP = Set.of("about", "base", "given", "scenarios");
    private static final Map<String, String> FORMS = Map.of(
            "on", "on: 2024-04-01",
            "given", "given: { rank: { golongan: III/a } }",
            "expect", "expect: { id: value }",
            "because", "because: [ rule, rule: { binding: value } ]",
            "silent", "silent: [ rule ]",
            "missing", "missing: { id: [ path ] }");
    private static final Set<String> FIELDS =
            Set.of("name", "base", "on", "given", "expect", "because", "silent", "missing");

    private final SortedMap<String, byte[]> files;
    private final ScenarioFaults faults;
    private final BaseFiles bases;

    ScenarioReader(SortedMap<String, byte[]> files, ScenarioFaults faults) {
        this.files = files;
        this.faults = faults;
        this.bases = new BaseFiles(files, faults);
    }

    /** All scenarios, in the order of their files; what is wrong with the form of one goes to the faults. */
    List<Scenario> read() {
        var scenarios = new ArrayList<Scenario>();
        files.forEach((path, yaml) -> {
            if (path.endsWith(Scenario.ENDING)) {
                var root = faults.read(path, yaml);
                if (root != null) {
                    scenarios.addAll(scenarios(path, root));
                }
            }
        });
        return scenarios;
    }

    private List<Scenario> scenarios(String path, MappingNode root) {
        if (!(field(root, "scenarios") instanceof SequenceNode list)) {
            faults.add(path, 1, "scenario.form", "scenarios");
            return List.of();
        }
        if (!faults.known(path, root, TOP, "scenario.field")) {
            return List.of();
        }
        var shared = new ArrayList<>(bases.layers(path, field(root, "base")));
        shared.add(new GivenFacts.Layer(path, field(root, "given")));
        var scenarios = new ArrayList<Scenario>();
        for (var each : list.getValue()) {
            if (each instanceof MappingNode mapping) {
                scenarios.addAll(scenario(path, mapping, shared));
            } else {
                faults.add(path, line(each), "scenario.form", "name");
            }
        }
        return scenarios;
    }

    /** The scenario, once for each of its days. */
    private List<Scenario> scenario(String path, MappingNode node, List<GivenFacts.Layer> shared) {
        if (!faults.known(path, node, FIELDS, "scenario.field") || !hasItsForms(path, node)) {
            return List.of();
        }
        var on = field(node, "on");
        for (String needed : List.of("name", "on")) {
            if (field(node, needed) == null) {
                faults.add(path, line(node), "scenario.form", needed);
                return List.of();
            }
        }
        var layers = new ArrayList<>(shared);
        layers.addAll(bases.layers(path, field(node, "base")));
        layers.add(new GivenFacts.Layer(path, field(node, "given")));
        var scenarios = new ArrayList<Scenario>();
        for (var each : items(on)) {
            try {
                scenarios.add(scenario(path, node, layers, LocalDate.parse(text(each))));
            } catch (DateTimeException notADay) {
                faults.add(path, line(each), "scenario.day", text(each));
            }
        }
        return scenarios;
    }

    private Scenario scenario(String path, MappingNode node, List<GivenFacts.Layer> layers, LocalDate day) {
        var given = new GivenFacts(day, faults);
        layers.forEach(given::add);
        var expect = new ArrayList<Scenario.Expected>();
        entries(field(node, "expect"))
                .forEach((id, value) -> expect.add(new Scenario.Expected(id, given.day(path, value), line(value))));
        var missing = new TreeMap<String, List<String>>();
        entries(field(node, "missing")).forEach((id, paths) -> missing.put(id, texts(paths)));
        var name = field(node, "name");
        return new Scenario(
                path,
                line(node),
                name == null ? "" : text(name),
                day,
                given.json(),
                given.places(),
                expect,
                named(path, field(node, "because"), given),
                named(path, field(node, "silent"), given),
                missing);
    }

    private static List<Scenario.Named> named(String path, @Nullable Node rules, GivenFacts given) {
        var named = new ArrayList<Scenario.Named>();
        for (var each : items(rules)) {
            if (each instanceof MappingNode) {
                entries(each).forEach((rule, bindings) -> {
                    var values = new LinkedHashMap<String, String>();
                    entries(bindings).forEach((name, value) -> values.put(name, given.day(path, value)));
                    named.add(new Scenario.Named(rule, values, line(each)));
                });
            } else {
                named.add(new Scenario.Named(text(each), Map.of(), line(each)));
            }
        }
        return named;
    }

    /** Whether each part is a list or a map where it should be, and the scenario expects something at all. */
    private boolean hasItsForms(String path, MappingNode node) {
        boolean sound = true;
        for (var field : entries(node).entrySet()) {
            if (!hasItsForm(field.getKey(), field.getValue())) {
                faults.add(
                        path,
                        line(field.getValue()),
                        "scenario.kinds",
                        field.getKey(),
                        FORMS.getOrDefault(field.getKey(), ""));
                sound = false;
            }
        }
        if (sound && field(node, "expect") == null && field(node, "because") == null && field(node, "silent") == null) {
            faults.add(path, line(node), "scenario.nothing");
            return false;
        }
        return sound;
    }

    private static boolean hasItsForm(String field, Node node) {
        return switch (field) {
            case "given" -> node instanceof MappingNode;
            case "expect" -> isMap(node, ScalarNode.class);
            case "missing" -> isMap(node, SequenceNode.class);
            case "on" -> !items(node).isEmpty() && items(node).stream().allMatch(ScalarNode.class::isInstance);
            case "silent" ->
                node instanceof SequenceNode list && list.getValue().stream().allMatch(ScalarNode.class::isInstance);
            case "because" ->
                node instanceof SequenceNode list && list.getValue().stream().allMatch(ScenarioReader::isNamed);
            default -> true;
        };
    }

    /** A rule's id, or an id with the bindings that it must have shown. */
    private static boolean isNamed(Node node) {
        return node instanceof ScalarNode
                || (isMap(node, MappingNode.class)
                        && entries(node).values().stream().allMatch(bindings -> isMap(bindings, ScalarNode.class)));
    }

    private static boolean isMap(Node node, Class<? extends Node> of) {
        return node instanceof MappingNode map
                && map.getValue().stream().allMatch(e -> of.isInstance(e.getValueNode()));
    }
}
