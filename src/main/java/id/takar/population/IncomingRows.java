package id.takar.population;

import id.takar.facts.EmployeeFile;
import id.takar.population.EmployeeFiles.Fault;
import id.takar.population.FaultyRow.RowFault;
import id.takar.store.BinaryCopy;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a population on their way into the database: numbered, and no more than a batch of them in memory. */
final class IncomingRows {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final EmployeeFiles FILES = new EmployeeFiles();
    private static final int BATCH_ROWS = 500;
    private static final int BATCH_BYTES = 4 * 1024 * 1024;

    private final UUID population;
    private final DataSource database;
    private final BinaryCopy good = new BinaryCopy(
            "employee_file", "id", "population", "row", "line", "nip", "name", "post", "unit", "agency", "bytes");
    private final BinaryCopy bad =
            new BinaryCopy("faulty_row", "population", "number", "part", "line", "text", "faults");
    private final BinaryCopy doubtful = new BinaryCopy("doubt", "population", "number", "part", "line", "faults");
    private final Report.Gathering causes = new Report.Gathering();
    private final Superiors superiors = new Superiors();
    private int rows;
    private int faulty;
    private int doubts;

    IncomingRows(UUID population, DataSource database) {
        this.population = population;
        this.database = database;
    }

    int rows() {
        return rows;
    }

    int faulty() {
        return faulty;
    }

    int doubts() {
        return doubts;
    }

    /** Why rows are faulty or doubtful. */
    Report.Gathering causes() {
        return causes;
    }

    /**
     * A row with what is kept of its employee.
     *
     * @param bytes the employee file as it is kept; null when the row is faulty
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Written(IncomingRow row, byte @Nullable [] bytes) {
        /** Writes what is to be kept; on any thread. */
        static Written of(IncomingRow row) {
            var file = row.reading().file();
            return new Written(row, file == null ? null : FILES.write(file));
        }
    }

    void add(Written sent) {
        var row = against(sent.row());
        var file = row.reading().file();
        var bytes = sent.bytes();
        if (file == null || bytes == null) {
            addFaulty(row);
        } else {
            addGood(row.line(), file, bytes);
        }
        if (!row.reading().warnings().isEmpty()) {
            addDoubtful(row);
        }
        causes.add(row);
        sendIfFull(good);
        sendIfFull(bad);
        sendIfFull(doubtful);
    }

    /** The row, with what it says against an earlier one. */
    private IncomingRow against(IncomingRow row) {
        var file = row.reading().file();
        return file == null
                ? row
                : superiors.against(file, row.line()).map(row::withWarning).orElse(row);
    }

    void sendRest() {
        good.send(database);
        bad.send(database);
        doubtful.send(database);
    }

    private void addGood(int line, EmployeeFile file, byte[] bytes) {
        rows++;
        var whom = Whom.of(file);
        good.row()
                .uuid(UUID.randomUUID())
                .uuid(population)
                .number(rows)
                .number(line)
                .text(whom.nip())
                .text(whom.name())
                .text(whom.post())
                .text(whom.unit())
                .text(whom.agency())
                .bytes(bytes);
    }

    private void addFaulty(IncomingRow row) {
        faulty++;
        var text = row.faultyText();
        bad.row()
                .uuid(population)
                .number(row.number())
                .text(RowText.storable(row.table()))
                .number(row.line())
                .text(text == null ? "" : text)
                .jsonb(json(row.reading().errors()));
    }

    private void addDoubtful(IncomingRow row) {
        doubts++;
        doubtful.row()
                .uuid(population)
                .number(row.number())
                .text(RowText.storable(row.table()))
                .number(row.line())
                .jsonb(json(row.reading().warnings()));
    }

    private static byte[] json(List<Fault> faults) {
        return JSON.writeValueAsBytes(faults.stream().map(RowFault::of).toList());
    }

    private void sendIfFull(BinaryCopy copy) {
        if (copy.rows() >= BATCH_ROWS || copy.size() >= BATCH_BYTES) {
            copy.send(database);
        }
    }
}
