package id.takar.engine;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Reads a register of regulations. Every value is a text, so that days stay days. */
final class RegisterReader {
    private static final Set<String> FIELDS =
            Set.of("id", "subject", "from", "until", "replaces", "amends", "confidence", "source");
    private static final Set<String> MARKS = Set.of("T", "S", "S2", "M", "I");

    private final String path;
    private final List<Diagnostic> diagnostics;

    RegisterReader(String path, List<Diagnostic> diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
    }

    List<Regulation> read(byte[] yaml) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        Node root;
        try {
            root = new Yaml(new SafeConstructor(options))
                    .compose(new StringReader(new String(yaml, StandardCharsets.UTF_8)));
        } catch (MarkedYAMLException e) {
            refuse(e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1, "register.yaml", e.getProblem());
            return List.of();
        } catch (YAMLException e) {
            refuse(1, "register.yaml", String.valueOf(e.getMessage()));
            return List.of();
        }
        if (!(root instanceof MappingNode top) || !(fields(top).get("regulations") instanceof SequenceNode list)) {
            refuse(1, "register.form", "regulations");
            return List.of();
        }
        var found = new ArrayList<Regulation>();
        for (var each : list.getValue()) {
            var regulation = each instanceof MappingNode mapping ? regulation(mapping) : null;
            if (regulation != null) {
                found.add(regulation);
            } else if (!(each instanceof MappingNode)) {
                refuse(line(each), "register.form", "id");
            }
        }
        return found;
    }

    private @Nullable Regulation regulation(MappingNode node) {
        var fields = fields(node);
        for (var name : fields.keySet()) {
            if (!FIELDS.contains(name)) {
                String nearest = Nearest.to(name, FIELDS);
                refuse(line(node), "register.field", name, nearest == null ? "id" : nearest);
                return null;
            }
        }
        String id = text(fields.get("id"));
        var subjects = texts(fields.get("subject"));
        String confidence = text(fields.get("confidence"));
        if (id == null || subjects.get("id") == null || subjects.get("en") == null) {
            refuse(line(node), "register.form", id == null ? "id" : "subject");
            return null;
        }
        if (confidence != null && !MARKS.contains(confidence)) {
            refuse(line(node), "register.confidence", confidence);
        }
        return new Regulation(
                id,
                subjects,
                text(fields.get("from")),
                day(fields.get("from"), true),
                day(fields.get("until"), false),
                list(fields.get("replaces")),
                list(fields.get("amends")),
                confidence,
                text(fields.get("source")),
                path,
                line(node));
    }

    /** The first or last day of what may be known as a day, a month or a year. */
    private @Nullable LocalDate day(@Nullable Node node, boolean first) {
        String text = text(node);
        if (node == null || text == null) {
            return null;
        }
        try {
            if (text.matches("[0-9]{4}")) {
                var year = Year.parse(text);
                return first ? year.atDay(1) : year.atMonth(12).atEndOfMonth();
            }
            if (text.matches("[0-9]{4}-[0-9]{2}")) {
                var month = YearMonth.parse(text);
                return first ? month.atDay(1) : month.atEndOfMonth();
            }
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            refuse(line(node), "register.day", text);
            return null;
        }
    }

    private static Map<String, Node> fields(Node node) {
        var fields = new LinkedHashMap<String, Node>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(e -> {
                String name = text(e.getKeyNode());
                fields.put(name == null ? "" : name, e.getValueNode());
            });
        }
        return fields;
    }

    private static Map<String, String> texts(@Nullable Node node) {
        var texts = new LinkedHashMap<String, String>();
        if (node != null) {
            fields(node).forEach((name, value) -> {
                String text = text(value);
                if (text != null) {
                    texts.put(name, text);
                }
            });
        }
        return texts;
    }

    private static List<String> list(@Nullable Node node) {
        var texts = new ArrayList<String>();
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(each -> {
                String text = text(each);
                if (text != null) {
                    texts.add(text);
                }
            });
        }
        return texts;
    }

    private static @Nullable String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar && !scalar.getValue().isBlank() ? scalar.getValue() : null;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private void refuse(int line, String code, String... arguments) {
        diagnostics.add(Diagnostic.error(code, path, line, 1, arguments));
    }
}
