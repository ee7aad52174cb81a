package id.takar.run;

import id.takar.population.Populations;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Gives a database without any population the synthetic cohort and a run of it, so that there is something to see. */
@Component
@ConditionalOnBooleanProperty("takar.demo.cohort")
class DemoCohort {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCohort.class);
    private static final String ACCOUNT = "takar";
    /** Any number, the same for all services of a database. */
    private static final long LOCK = 0x74616b6172L;

    private final Populations populations;
    private final Runs runs;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    DemoCohort(Populations populations, Runs runs, JdbcClient jdbc, TransactionOperations transaction) {
        this.populations = populations;
        this.runs = runs;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The service does not wait for it. */
    @EventListener
    void started(ApplicationReadyEvent event) {
        var thread = new Thread(this::fill, "demo-cohort");
        thread.setDaemon(true);
        thread.start();
    }

    void fill() {
        try {
            transaction.executeWithoutResult(status -> fillIfEmpty());
        } catch (RuntimeException e) {
            LOG.warn("the demo cohort could not be loaded; the next start tries again", e);
        }
    }

    /** Population and run come together; the lock lets one service do it. */
    private void fillIfEmpty() {
        jdbc.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
        if (!populations.latest(1).isEmpty()) {
            return;
        }
        try (var in = new ClassPathResource("demo/cohort.jsonl").getInputStream()) {
            runs.start(populations.add(in, Populations.Sending.ofLines(ACCOUNT)), SyntheticCohort.DAY, ACCOUNT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
