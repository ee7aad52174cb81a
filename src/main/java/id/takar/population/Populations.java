package id.takar.population;

import id.takar.web.Fault;
import id.takar.web.Problem;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The populations that HR sent. One is there as a whole or not at all: it comes in one transaction. */
@Component
public class Populations {
    /** Each holds a connection as long as its sender takes; the rest of the service needs some too. */
    private static final int AT_ONCE = 3;

    private final PopulationStore store;
    private final DataSource database;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final int mostRows;
    private final JsonLines lines = new JsonLines(new EmployeeFiles());
    private final Semaphore places = new Semaphore(AT_ONCE);

    Populations(
            PopulationStore store,
            DataSource database,
            TransactionOperations transaction,
            Clock clock,
            @Value("${takar.limits.population-rows}") int mostRows) {
        this.store = store;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.mostRows = mostRows;
    }

    /**
     * Keeps a population from JSON Lines, reading as it comes. Faulty rows are kept apart and never stop the rest.
     *
     * @param in employee files, one a line
     * @param account who sends it
     * @throws Problem if there is no row or too many; then nothing is kept
     * @throws UncheckedIOException if the input breaks off; then nothing is kept
     */
    public Population add(InputStream in, String account) {
        if (!places.tryAcquire()) {
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "unavailable",
                    AT_ONCE + " populations are being sent already; try again when one of them is done.");
        }
        try {
            var id = transaction.execute(status -> keep(in, account));
            return find(id).orElseThrow();
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

    /** The employee files from one row to another, both included. */
    public List<EmployeeRow> rows(UUID population, int first, int last) {
        return store.rows(population, first, last);
    }

    /** Faulty rows after a line, with the beginning of their text. */
    public List<FaultyRow> faultyAfter(UUID population, int line, int limit) {
        return store.faultyAfter(population, line, limit);
    }

    /** A faulty row with its whole text. */
    public Optional<FaultyRow> faultyAt(UUID population, int line) {
        return store.faultyAt(population, line);
    }

    private UUID keep(InputStream in, String account) {
        var id = UUID.randomUUID();
        var digested = new DigestInputStream(in, DigestUtils.getSha256Digest());
        var incoming = new IncomingRows(id, database);
        store.begin(id, clock.instant(), account);
        try (var rows = lines.read(digested)) {
            rows.forEach(row -> {
                refuseMore(incoming);
                incoming.add(row);
            });
        }
        incoming.sendRest();
        if (incoming.rows() + incoming.faulty() == 0) {
            throw Problem.invalid(
                    "What was sent holds no row; send employee files as JSON, one a line.",
                    List.of(Fault.of("there is no row")));
        }
        store.complete(
                id,
                incoming.rows(),
                incoming.faulty(),
                digested.getMessageDigest().digest());
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
