package id.takar.population;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row as a table has it.
 *
 * @param line where it stands in what was sent, from 1
 * @param cells its cells from the left
 * @param spoiled why nobody can say what its cells mean; null for most
 */
record RawRow(int line, List<Cell> cells, @Nullable String spoiled) {

    /** The cell of a column, from 0; empty where the row ends before it. */
    Cell at(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /** The row as it came, cells between bars. */
    String text() {
        return String.join(" | ", cells.stream().map(Cell::text).toList());
    }
}
