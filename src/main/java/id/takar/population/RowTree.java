package id.takar.population;

import id.takar.population.Node.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds an employee file, or an item of one of its lists, from the cells of a row. */
final class RowTree {
    private final Place place;
    private final Branch root = new Branch();

    RowTree(int line) {
        this.place = new Place(line, 1);
    }

    /** Something that holds others by name or by number. */
    private static final class Branch {
        private final Map<String, Object> named = new LinkedHashMap<>();
    }

    /** Puts a value at the end of a path; false where another says that there is something else. */
    boolean put(List<String> steps, Node value) {
        var at = root;
        for (String step : steps.subList(0, steps.size() - 1)) {
            if (!(at.named.computeIfAbsent(step, s -> new Branch()) instanceof Branch inner)) {
                return false;
            }
            at = inner;
        }
        var last = steps.get(steps.size() - 1);
        if (at.named.get(last) instanceof Branch) {
            return false;
        }
        at.named.put(last, value);
        return true;
    }

    /** Adds items to the list of a path, behind those that the row has itself; false where it says there are none. */
    boolean add(List<String> steps, List<Node> items) {
        boolean added = true;
        for (int i = 0; i < items.size(); i++) {
            var numbered = new ArrayList<>(steps);
            numbered.add(String.valueOf(ListShape.MOST + 1 + i));
            added &= put(numbered, items.get(i));
        }
        return added;
    }

    /** What the row states. */
    Node node(Shape shape) {
        return node(root, shape);
    }

    private Node node(Branch branch, @Nullable Shape shape) {
        if (shape instanceof ListShape list) {
            var items = new TreeMap<Integer, Node>();
            branch.named.forEach((step, inner) -> items.put(Integer.valueOf(step), node(inner, list.items())));
            return new Node(Kind.LIST, "", Map.of(), List.copyOf(items.values()), place(items.values()));
        }
        var members = new LinkedHashMap<String, Node.Member>();
        branch.named.forEach((step, inner) -> {
            var node = node(inner, inner(shape, step));
            members.put(step, new Node.Member(node.place(), node));
        });
        return new Node(
                Kind.OBJECT,
                "",
                members,
                List.of(),
                place(members.values().stream().map(Node.Member::value).toList()));
    }

    private Node node(Object inner, @Nullable Shape shape) {
        return inner instanceof Branch branch ? node(branch, shape) : (Node) inner;
    }

    private static @Nullable Shape inner(@Nullable Shape shape, String step) {
        if (shape instanceof RecordShape sections) {
            var field = sections.fields().get(step);
            return field == null ? null : field.shape();
        }
        return shape instanceof MapShape map ? map.values() : null;
    }

    /** Where the first of these stands; the row when there is none. */
    private Place place(java.util.Collection<Node> inner) {
        return inner.stream().findFirst().map(Node::place).orElse(place);
    }
}
