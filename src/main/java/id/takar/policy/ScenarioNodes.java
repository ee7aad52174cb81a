package id.takar.policy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML as scenarios use it. Every plain value is a text, so that days stay days and {@code on} stays a word. */
final class ScenarioNodes {
    private ScenarioNodes() {}

    /**
     * Reads a text.
     *
     * @throws org.yaml.snakeyaml.error.YAMLException if it is no YAML
     */
    static @Nullable Node read(byte[] yaml) {
        var text = new String(yaml, StandardCharsets.UTF_8);
        return new Yaml(new SafeConstructor(options())).compose(new StringReader(text));
    }

    /** Aliases could make a small file endless. */
    private static LoaderOptions options() {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        return options;
    }

    static Map<String, Node> entries(@Nullable Node node) {
        var entries = new LinkedHashMap<String, Node>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(e -> entries.put(text(e.getKeyNode()), e.getValueNode()));
        }
        return entries;
    }

    static @Nullable Node field(MappingNode node, String name) {
        return entries(node).get(name);
    }

    /** The items of a list, or the one thing where no list was needed; none where nothing stands. */
    static List<Node> items(@Nullable Node node) {
        if (node == null) {
            return List.of();
        }
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    static List<String> texts(@Nullable Node node) {
        return items(node).stream().map(ScenarioNodes::text).toList();
    }

    static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /** Whether it is one value, without quotes. */
    static boolean isPlain(Node node) {
        return node instanceof ScalarNode scalar && scalar.isPlain();
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
