package id.takar.run;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chunks and who works on which. Leases are compared by the database's clock, so that all services agree. */
@Component
class ChunkStore {
    private static final String OWN = " WHERE run = ? AND number = ? AND worker = ? AND done_at IS NULL";

    private final JdbcClient jdbc;

    ChunkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void split(UUID run, int rows, int size) {
        jdbc.sql("INSERT INTO chunk (run, number, first_row, last_row)"
                        + " SELECT :run, n, n * :size + 1, least((n + 1) * :size, :rows)"
                        + " FROM generate_series(0, (:rows - 1) / :size) n WHERE :rows > 0")
                .param("run", run)
                .param("size", size)
                .param("rows", rows)
                .update();
        jdbc.sql("INSERT INTO chunk (run, number, first_row, last_row, stage)"
                        + " SELECT :run, (:rows - 1) / :size + 1, :rows + 1, :rows, 'GROUPS' WHERE :rows > 0")
                .param("run", run)
                .param("size", size)
                .param("rows", rows)
                .update();
    }

    /** Takes the first free chunk of the run that waited longest, so that runs alternate whatever their size. */
    @Transactional
    public Optional<Chunk> take(UUID worker, Duration lease) {
        var free = jdbc.sql("SELECT c.run, c.number, c.first_row, c.last_row, r.population, r.release, r.day,"
                        + " r.created_by, r.created_at, r.shown, c.stage FROM run r CROSS JOIN LATERAL (SELECT * FROM chunk"
                        + " WHERE run = r.id AND done_at IS NULL AND (lease_until IS NULL OR lease_until < now())"
                        + " AND (stage = 'ROWS' OR NOT EXISTS (SELECT 1 FROM chunk before WHERE before.run = r.id"
                        + " AND before.stage = 'ROWS' AND before.done_at IS NULL))"
                        + " ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED) c"
                        + " WHERE r.finished_at IS NULL AND r.cancelled_at IS NULL"
                        + " ORDER BY r.served_at NULLS FIRST, r.created_at, r.id LIMIT 1")
                .query(ChunkStore::read)
                .optional();
        free.ifPresent(chunk -> lend(chunk, worker, lease));
        return free;
    }

    private void lend(Chunk chunk, UUID worker, Duration lease) {
        jdbc.sql("UPDATE chunk SET worker = ?, lease_until = now() + ? * interval '1 ms' WHERE run = ? AND number = ?")
                .params(worker, lease.toMillis(), chunk.run(), chunk.number())
                .update();
        jdbc.sql("UPDATE run SET started_at = coalesce(started_at, now()), served_at = clock_timestamp() WHERE id = ?")
                .param(chunk.run())
                .update();
    }

    /** Prolongs the lease; false when the chunk is another's by now. */
    boolean renew(Chunk chunk, UUID worker, Duration lease) {
        return jdbc.sql("UPDATE chunk SET lease_until = now() + ? * interval '1 ms'" + OWN)
                        .params(lease.toMillis(), chunk.run(), chunk.number(), worker)
                        .update()
                == 1;
    }

    /** Gives back everything that a worker has taken and not finished. */
    void release(UUID worker) {
        jdbc.sql("UPDATE chunk SET worker = NULL, lease_until = NULL WHERE worker = ? AND done_at IS NULL")
                .param(worker)
                .update();
    }

    /**
     * Marks the chunk as done, in the transaction that keeps its decisions.
     *
     * @throws LeaseLost when the chunk is another's by now
     */
    void mark(Chunk chunk, UUID worker, Done done) {
        var slowest = done.slowest();
        int marked = jdbc.sql("UPDATE chunk SET done_at = now(), decided = ?, set_aside = ?, sha256 = ?,"
                        + " slowest_row = ?, slowest_micros = ?" + OWN)
                .param(done.decided())
                .param(done.setAside())
                .param(done.sha256())
                .param(slowest == null ? null : slowest.row())
                .param(slowest == null ? null : slowest.micros())
                .params(chunk.run(), chunk.number(), worker)
                .update();
        if (marked == 0) {
            throw new LeaseLost(chunk);
        }
    }

    /**
     * Finishes the run when no chunk of it is open. The run is locked first: of two workers with the last two chunks one
     * comes later and sees that both are done. Decisions refer to the run, hence no stronger lock than an update takes.
     */
    void finishIfDone(UUID run, Instant at) {
        jdbc.sql("SELECT id FROM run WHERE id = ? FOR NO KEY UPDATE")
                .param(run)
                .query()
                .listOfRows();
        int finished = jdbc.sql(
                        "UPDATE run SET finished_at = ?, sha256 = (SELECT sha256(coalesce(string_agg(c.sha256, ''::bytea"
                                + " ORDER BY c.number), ''::bytea)) FROM chunk c WHERE c.run = run.id)"
                                + " WHERE id = ? AND finished_at IS NULL"
                                + " AND NOT EXISTS (SELECT 1 FROM chunk c WHERE c.run = run.id AND c.done_at IS NULL)")
                .params(Timestamp.from(at), run)
                .update();
        if (finished == 1) {
            sumUp(run);
        }
    }

    /** Keeps the sums of what was counted by the chunk, under the chunk -1: nobody needs more of a run that is done. */
    private void sumUp(UUID run) {
        jdbc.sql("WITH gone AS (DELETE FROM tally WHERE run = :run RETURNING kind, name, value, people)"
                        + " INSERT INTO tally (run, chunk, kind, name, value, people)"
                        + " SELECT :run, -1, kind, name, value, sum(people) FROM gone GROUP BY kind, name, value")
                .param("run", run)
                .update();
    }

    /**
     * What came of a chunk.
     *
     * @param decided how many were decided about
     * @param setAside how many could not be
     * @param sha256 the digest of all that
     * @param slowest the row that took longest; null when there is no row
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Done(
            int decided,
            int setAside,
            byte[] sha256,
            @Nullable Slowest slowest) {}

    /**
     * A row and how long it took.
     *
     * @param row its number in the population
     * @param micros microseconds on the clock
     */
    record Slowest(int row, long micros) {}

    private static Chunk read(ResultSet row, int number) throws SQLException {
        return new Chunk(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getObject(7, LocalDate.class),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                texts(row.getArray(10)),
                Chunk.Stage.valueOf(row.getString(11)));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
