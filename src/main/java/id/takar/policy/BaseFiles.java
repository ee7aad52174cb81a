package id.takar.policy;

import static id.takar.policy.ScenarioNodes.entries;
import static id.takar.policy.ScenarioNodes.field;
import static id.takar.policy.ScenarioNodes.items;
import static id.takar.policy.ScenarioNodes.line;
import static id.takar.policy.ScenarioNodes.text;

import id.takar.engine.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The files that scenarios inherit from: people of whom an example only says what is different. */
final class BaseFiles {
    static final String ENDING = ".base.yaml";
    private static final Set<String> FIELDS = Set.of("about", "given", "base");

    private final Set<String> paths = new TreeSet<>();
    private final SortedMap<String, MappingNode> files = new TreeMap<>();
    private final Map<String, List<GivenFacts.Layer>> known = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final ScenarioFaults faults;

    BaseFiles(SortedMap<String, byte[]> all, ScenarioFaults faults) {
        this.faults = faults;
        all.forEach((path, yaml) -> {
            if (path.endsWith(ENDING)) {
                paths.add(path);
                var root = faults.read(path, yaml);
                if (root != null && faults.known(path, root, FIELDS, "base.field") && hasFacts(path, root)) {
                    files.put(path, root);
                }
            }
        });
        files.keySet().forEach(this::layers);
    }

    private boolean hasFacts(String path, MappingNode root) {
        var given = field(root, "given");
        if (given instanceof MappingNode) {
            return true;
        }
        faults.add(path, given == null ? 1 : line(given), "base.given");
        return false;
    }

    /** What the bases that a file names state, the later ones over the earlier. */
    List<GivenFacts.Layer> layers(String file, @Nullable Node bases) {
        var layers = new ArrayList<GivenFacts.Layer>();
        for (var base : items(bases)) {
            if (!(base instanceof ScalarNode)) {
                faults.add(file, line(base), "base.form");
                continue;
            }
            String path = resolved(file, text(base));
            if (path == null || !paths.contains(path)) {
                unknown(file, base, path);
            } else if (open.contains(path)) {
                faults.add(file, line(base), "base.cycle", text(base));
            } else {
                layers.addAll(layers(path));
            }
        }
        return layers;
    }

    private List<GivenFacts.Layer> layers(String path) {
        var found = known.get(path);
        var root = files.get(path);
        if (root == null) {
            return List.of();
        }
        if (found == null) {
            open.push(path);
            found = new ArrayList<>(layers(path, field(root, "base")));
            found.add(new GivenFacts.Layer(path, entries(root).get("given")));
            open.pop();
            known.put(path, found);
        }
        return found;
    }

    private void unknown(String file, Node base, @Nullable String path) {
        var names = new TreeSet<String>();
        paths.forEach(known -> names.add(relative(file, known)));
        String nearest = Nearest.to(text(base), names);
        if (nearest == null && path != null) {
            String name = path.substring(path.lastIndexOf('/') + 1);
            nearest = names.stream()
                    .filter(n -> n.endsWith("/" + name))
                    .findFirst()
                    .orElse(null);
        }
        if (nearest == null) {
            faults.add(file, line(base), "base.unknown", text(base));
        } else {
            faults.add(file, line(base), "base.unknown.near", text(base), nearest);
        }
    }

    /** The path below {@code rules/} that a relative path means; null when it leaves that folder. */
    private static @Nullable String resolved(String file, String relative) {
        var steps = new ArrayDeque<String>();
        String folder = file.contains("/") ? file.substring(0, file.lastIndexOf('/') + 1) : "";
        for (String step : (folder + relative).split("/", -1)) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return null;
                }
            } else if (!step.equals(".") && !step.isEmpty()) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String relative(String file, String base) {
        var from = new ArrayList<>(List.of(file.split("/")));
        var to = new ArrayList<>(List.of(base.split("/")));
        from.remove(from.size() - 1);
        while (!from.isEmpty() && to.size() > 1 && from.get(0).equals(to.get(0))) {
            from.remove(0);
            to.remove(0);
        }
        return "../".repeat(from.size()) + String.join("/", to);
    }

    /** An entry that says nothing. */
    static boolean isNothing(Node node) {
        return ScenarioNodes.isPlain(node) && text(node).equals("null");
    }
}
