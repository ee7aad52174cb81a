package id.takar.population;

import id.takar.facts.EmployeeFile;
import id.takar.population.EmployeeFiles.Fault;
import id.takar.population.EmployeeFiles.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one table: each an employee file, or an item of a list of one. */
final class RowReader {
    private static final String KEY = "key";

    private final Headings headings;
    private final List<Columns.@Nullable Column> columns;
    private final List<String> titles;
    private final Shape shape;

    /**
     * @param header the row that names the columns
     * @param columns what they are
     * @param shape what a row is
     */
    RowReader(Headings headings, RawRow header, List<Columns.@Nullable Column> columns, Shape shape) {
        this.headings = headings;
        this.columns = columns;
        this.titles = header.cells().stream().map(cell -> cell.text().strip()).toList();
        this.shape = shape;
    }

    /** The row as an item that is known by this key, unless it says another. */
    Node item(RawRow row, String key, Faults faults) {
        var tree = new RowTree(row.line());
        boolean keyed = shape instanceof RecordShape item && item.fields().containsKey(KEY);
        if (keyed) {
            tree.put(List.of(KEY), Node.leaf(Node.Kind.TEXT, key, new Place(row.line(), 1)));
        }
        return filled(tree, row, faults).node(shape);
    }

    /** The row as a node, in shape or not; what no cell can hold is noted. */
    private Node node(RawRow row, Map<String, List<Node>> items, Faults faults) {
        var tree = filled(new RowTree(row.line()), row, faults);
        items.forEach((list, nodes) -> {
            if (!tree.add(List.of(list.split("\\.", -1)), nodes)) {
                contradicts(list, new Place(row.line(), 1), faults);
            }
        });
        return tree.node(shape);
    }

    private RowTree filled(RowTree tree, RawRow row, Faults faults) {
        if (row.spoiled() != null) {
            faults.add("", new Place(row.line(), 1), row.spoiled(), "write into each row what belongs to it");
        }
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var cell = row.at(i);
            if (column == null || cell.isBlank()) {
                continue;
            }
            var place = new Place(row.line(), i + 1);
            if (cell.kind() == Cell.Kind.ERROR) {
                var detail = "the spreadsheet could not work out this cell and shows `" + cell.text() + "`";
                faults.add(
                        "/" + column.path().replace('.', '/'), place, detail, "repair its formula, or write the value");
            } else if (!tree.put(column.steps(), CellValues.node(cell, column.shape(), place, headings))) {
                contradicts(column.path(), place, faults);
            }
        }
        return tree;
    }

    private static void contradicts(String path, Place place, Faults faults) {
        faults.add(
                "/" + path.replace('.', '/'),
                place,
                "one column says that the list is `[]`, and another states an item of it",
                "empty one of both");
    }

    /** The row as an employee file, with the items that other tables have for it. */
    Reading read(RawRow row, Map<String, List<Node>> items) {
        var errors = new Faults();
        var root = node(row, items, errors);
        var file = (EmployeeFile) Columns.FILE.read(root, "", errors);
        var found = titled(errors.inOrder());
        return file == null || !found.isEmpty()
                ? new Reading(null, found, List.of())
                : new Reading(file, found, titled(Doubts.about(file, root).inOrder()));
    }

    private static boolean isAbout(Columns.@Nullable Column column, Fault fault) {
        var pointer = fault.pointer();
        return column != null
                && pointer.endsWith("/" + column.steps().get(column.steps().size() - 1));
    }

    /** Faults whose places name the column by its heading. */
    List<Fault> titled(List<Fault> faults) {
        var titled = new ArrayList<Fault>();
        for (var fault : faults) {
            int at = fault.column() - 1;
            boolean named = at >= 0 && at < titles.size() && isAbout(columns.get(at), fault);
            titled.add(named ? fault.in(titles.get(at)) : fault);
        }
        return titled;
    }
}
