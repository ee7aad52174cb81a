package id.takar.population;

import id.takar.facts.EmployeeFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that a table of employee files can have: the paths of fields, items of lists counted from 1. */
final class Columns {
    static final RecordShape FILE = Shapes.of(EmployeeFile.class);

    private Columns() {}

    /**
     * A column.
     *
     * @param path its path, such as {@code skp.results.1.target}
     * @param steps the path's steps
     * @param shape what its cells hold
     */
    record Column(String path, List<String> steps, Shape shape) {}

    /** The column of a path from the whole file; null when there is none. */
    static @Nullable Column of(String path) {
        return of(path, FILE);
    }

    /** The column of a path from some part of the file, such as the items of a list; null when there is none. */
    static @Nullable Column of(String path, Shape from) {
        var steps = List.of(path.split("\\.", -1));
        Shape shape = from;
        for (String step : steps) {
            var inner = step(shape, step);
            if (inner == null) {
                return null;
            }
            shape = inner;
        }
        boolean cell = !(shape instanceof RecordShape) && !(shape instanceof MapShape);
        return cell ? new Column(path, steps, shape) : null;
    }

    /** The list of a path, such as {@code skp.results}; null when there is none. */
    static @Nullable ListShape list(String path) {
        var column = of(path);
        return column != null && column.shape() instanceof ListShape list ? list : null;
    }

    private static @Nullable Shape step(Shape shape, String step) {
        if (shape instanceof RecordShape sections) {
            var field = sections.fields().get(step);
            return field == null ? null : field.shape();
        }
        if (shape instanceof MapShape map) {
            return map.names().words().containsKey(step) ? map.values() : null;
        }
        boolean place = shape instanceof ListShape && step.matches("[1-9][0-9]{0,2}");
        return place ? ((ListShape) shape).items() : null;
    }
}
