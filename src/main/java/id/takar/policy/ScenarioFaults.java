package id.takar.policy;

import static id.takar.policy.ScenarioNodes.line;
import static id.takar.policy.ScenarioNodes.text;

import id.takar.engine.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/** What is wrong with the form of scenarios, at its place. */
final class ScenarioFaults {
    private final List<Diagnostic> found = new ArrayList<>();

    List<Diagnostic> found() {
        return List.copyOf(found);
    }

    void add(String file, int line, String code, String... arguments) {
        add(file, line, code, List.of(), arguments);
    }

    void add(String file, int line, String code, List<Diagnostic.Link> chain, String... arguments) {
        var fault = new Diagnostic(code, Diagnostic.Severity.ERROR, file, line, 1, List.of(arguments), chain);
        if (!found.contains(fault)) {
            found.add(fault);
        }
    }

    /** The fields of a file, or null when it is none. */
    @Nullable
    MappingNode read(String path, byte[] yaml) {
        try {
            var root = ScenarioNodes.read(yaml);
            if (root instanceof MappingNode fields) {
                return fields;
            }
            add(path, 1, "scenario.form", path.endsWith(BaseFiles.ENDING) ? "given" : "scenarios");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            add(path, mark == null ? 1 : mark.getLine() + 1, "scenario.yaml", String.valueOf(e.getProblem()));
        } catch (YAMLException e) {
            add(path, 1, "scenario.yaml", String.valueOf(e.getMessage()));
        }
        return null;
    }

    /** Whether all fields are known ones. */
    boolean known(String path, MappingNode node, Set<String> fields, String code) {
        boolean known = true;
        for (var entry : node.getValue()) {
            String key = text(entry.getKeyNode());
            if (!fields.contains(key)) {
                add(path, line(entry.getKeyNode()), code, key);
                known = false;
            }
        }
        return known;
    }
}
