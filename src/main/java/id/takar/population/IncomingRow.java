package id.takar.population;

import id.takar.population.EmployeeFiles.Fault;
import id.takar.population.EmployeeFiles.Reading;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * One row that was sent, and is not blank.
 *
 * @param table the table it stands in; empty when there is only one
 * @param line its line there, from 1
 * @param number its number among all rows of all tables; for a single one its line
 * @param reading what came of it
 * @param faultyText the row as it came, when it is no employee; else null
 */
public record IncomingRow(
        String table,
        int line,
        int number,
        Reading reading,
        @Nullable String faultyText) {

    /** The same row with one more thing that can hardly be true. */
    IncomingRow withWarning(Fault warning) {
        var warnings = new ArrayList<>(reading.warnings());
        warnings.add(warning);
        return new IncomingRow(
                table, line, number, new Reading(reading.file(), reading.errors(), warnings), faultyText);
    }
}
