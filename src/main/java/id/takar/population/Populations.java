package id.takar.population;

import id.takar.web.Fault;
import id.takar.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The populations that HR sent, each kept as it was sent and as it was read. One is there as a whole or not at all: it
 * comes in one transaction.
 */
@Component
public class Populations {
    /** Each holds a connection as long as it is read; the rest of the service needs some too. */
    private static final int AT_ONCE = 3;

    private final PopulationStore store;
    private final UnitStore units;
    private final DataSource database;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final int mostRows;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Populations(
            PopulationStore store,
            UnitStore units,
            DataSource database,
            TransactionOperations transaction,
            Clock clock,
            @Value("${takar.limits.population-rows}") int mostRows) {
        this.store = store;
        this.units = units;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.mostRows = mostRows;
    }

    /**
     * How somebody sends a population.
     *
     * @param name the file's name; may be empty
     * @param account who sends it
     * @param headings what its columns are called
     * @param lines whether it is said to be JSON Lines, whatever it looks like
     * @param corrects the population whose faulty rows it corrects; null when it is one of its own
     */
    public record Sending(
            String name,
            String account,
            Headings headings,
            boolean lines,
            @Nullable UUID corrects) {
        /** JSON Lines by an account. */
        public static Sending ofLines(String account) {
            return new Sending("", account, Headings.common(), true, null);
        }
    }

    /**
     * Keeps a population. Faulty rows are kept apart and never stop the rest.
     *
     * @param in JSON Lines, a table, a workbook, or several tables packed together
     * @throws Problem if there is no row or too many, or it cannot be read at all; then nothing is kept
     * @throws UncheckedIOException if the input breaks off; then nothing is kept
     */
    public Population add(InputStream in, Sending sending) {
        if (!places.tryAcquire()) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    AT_ONCE + " populations are being sent already; try again when one of them is done.");
        }
        try (var upload = Upload.of(in)) {
            var id = transaction.execute(status -> keep(upload, sending));
            return find(id).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unreadable unreadable) {
            throw Problem.invalid(
                    "It cannot be read: " + unreadable.detail() + ". To do: " + unreadable.help() + ".",
                    List.of(Fault.of(unreadable.detail())));
        } finally {
            places.release();
        }
    }

    /** The population of this id. */
    public Optional<Population> find(UUID id) {
        return store.find(id);
    }

    /** Populations, latest first. */
    public List<Population> latest(int limit) {
        return store.latest(limit);
    }

    /** What was found in what was sent. */
    public Report report(UUID population) {
        return store.report(population);
    }

    /** The employee files from one row to another, both included. */
    public List<EmployeeRow> rows(UUID population, int first, int last) {
        return store.rows(population, first, last);
    }

    /** Faulty rows after a number, with the beginning of their text. */
    public List<FaultyRow> faultyAfter(UUID population, int number, int limit) {
        return store.faultyAfter(population, number, limit);
    }

    /** A faulty row with its whole text. */
    public Optional<FaultyRow> faultyAt(UUID population, int number) {
        return store.faultyAt(population, number);
    }

    /** Every faulty row, and every one that is doubtful, in order. */
    public void forEachFound(UUID population, Consumer<FaultyRow> faulty, Consumer<FaultyRow> doubtful) {
        transaction.executeWithoutResult(status -> store.forEachFound(population, faulty, doubtful));
    }

    /** Writes what was sent, as it was sent. */
    public void original(UUID population, OutputStream out) {
        store.original(population, out);
    }

    /** What differs from an earlier population, employee by employee, known by their NIPs. */
    public Changes changes(UUID population, UUID since, int limit) {
        return store.changes(population, since, limit);
    }

    private UUID keep(Upload upload, Sending sending) {
        var id = UUID.randomUUID();
        var incoming = new IncomingRows(id, database);
        store.begin(id, clock.instant(), sending);
        List<EmployeeRows.ReadTable> tables;
        try {
            tables = EmployeeRows.read(
                    upload.file(),
                    sending.name(),
                    sending.lines(),
                    sending.headings(),
                    IncomingRows.Written::of,
                    row -> {
                        refuseMore(incoming);
                        incoming.add(row);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        incoming.sendRest();
        if (incoming.rows() + incoming.faulty() == 0) {
            throw Problem.invalid(
                    "What was sent holds no row; send employee files as JSON, one a line, or a table of employees.",
                    List.of(Fault.of("there is no row")));
        }
        int kept = incoming.rows();
        if (sending.corrects() != null) {
            kept += store.takeOver(sending.corrects(), id, incoming.rows());
        }
        store.keepOriginal(id, upload.file());
        var more = new ArrayList<>(store.noteDuplicates(id));
        more.addAll(units.noteUnknown(id));
        store.complete(
                id,
                kept,
                incoming.faulty(),
                incoming.doubts() + more.stream().mapToInt(Report.Cause::count).sum(),
                upload.sha256(),
                incoming.causes().report(tables, more));
        return id;
    }

    private void refuseMore(IncomingRows incoming) {
        if (incoming.rows() + incoming.faulty() >= mostRows) {
            throw Problem.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "A population can have " + mostRows
                            + " rows, and more were sent; nothing was kept. Send it in parts.");
        }
    }
}
