package id.takar.population;

import id.takar.population.EmployeeFiles.Reading;
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
        @Nullable String faultyText) {}
