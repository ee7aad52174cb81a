package id.takar.population;

import id.takar.facts.EmployeeFile;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Employee files as rows of one flat table. A column is the path of a field, items of lists counted from 1; a stated
 * list without items is {@code []}; a NIP is written with spaces, so that no spreadsheet takes it for a number.
 */
public final class FlatRows {
    private static final int MOST_ITEMS = 30;

    private final EmployeeFiles files = new EmployeeFiles();

    /** What a file states, by column. */
    public Map<String, String> row(EmployeeFile file) {
        var row = new TreeMap<String, String>();
        var json = new String(files.write(file), StandardCharsets.UTF_8);
        flatten("", Objects.requireNonNull(JsonTree.read(json, new Faults())), row);
        row.computeIfPresent("identity.nip", (path, nip) -> spaced(nip));
        return row;
    }

    /**
     * Columns in the order of the fields of a file.
     *
     * @throws IllegalArgumentException when there is no place for one, a list being too long for a table
     */
    public static List<String> inOrder(Collection<String> used) {
        var known = columns(EmployeeFile.class).toList();
        var unknown = used.stream().filter(column -> !known.contains(column)).toList();
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("a table has no column for " + unknown);
        }
        return known.stream().filter(used::contains).toList();
    }

    private static String spaced(String nip) {
        var parts = Nip.of(nip);
        return String.join(" ", parts.birth(), parts.appointed(), parts.sex(), parts.serial());
    }

    private static void flatten(String path, Node node, Map<String, String> row) {
        if (node.is(Node.Kind.OBJECT)) {
            node.members().forEach((name, member) -> flatten(join(path, name), member.value(), row));
        } else if (node.is(Node.Kind.LIST)) {
            for (int i = 0; i < node.items().size(); i++) {
                flatten(join(path, String.valueOf(i + 1)), node.items().get(i), row);
            }
            if (node.items().isEmpty()) {
                row.put(path, "[]");
            }
        } else if (node.is(Node.Kind.TRUE) || node.is(Node.Kind.FALSE)) {
            row.put(path, String.valueOf(node.is(Node.Kind.TRUE)));
        } else {
            row.put(path, node.text());
        }
    }

    private static Stream<String> columns(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(c -> columns(c.getGenericType()).map(rest -> join(c.getName(), rest)));
    }

    private static Stream<String> columns(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return Arrays.stream(((Class<?>) generic.getActualTypeArguments()[0]).getEnumConstants())
                    .map(Object::toString);
        }
        if (type instanceof ParameterizedType generic) {
            var items = IntStream.rangeClosed(1, MOST_ITEMS)
                    .boxed()
                    .flatMap(i -> columns(generic.getActualTypeArguments()[0]).map(rest -> join(i.toString(), rest)));
            return Stream.concat(Stream.of(""), items);
        }
        return type instanceof Class<?> single && single.isRecord() ? columns(single) : Stream.of("");
    }

    private static String join(String path, String rest) {
        return path.isEmpty() || rest.isEmpty() ? path + rest : path + "." + rest;
    }
}
