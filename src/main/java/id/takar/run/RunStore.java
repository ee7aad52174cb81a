package id.takar.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs as the database keeps them. */
@Component
class RunStore {
    /** The pace is that of the last half minute, or of the whole time when that is shorter. */
    private static final String RUNS = "SELECT r.id, r.population, r.release, r.day, r.created_at, r.created_by,"
            + " r.started_at, r.finished_at, p.rows, p.faulty, c.decided, c.set_aside, c.lately,"
            + " extract(epoch FROM least(interval '30 s', now() - r.started_at)), r.cancelled_at, r.sha256"
            + " FROM run r JOIN population p ON p.id = r.population CROSS JOIN LATERAL"
            + " (SELECT coalesce(sum(decided), 0) AS decided, coalesce(sum(set_aside), 0) AS set_aside,"
            + " coalesce(sum(decided + set_aside) FILTER (WHERE done_at > now() - interval '30 s'), 0) AS lately"
            + " FROM chunk WHERE run = r.id AND done_at IS NOT NULL) c ";

    private static final double MICROS_IN_A_MILLI = 1_000;

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, UUID population, String release, LocalDate day, Instant at, String by, Collection<String> shown) {
        jdbc.sql("INSERT INTO run (id, population, release, day, created_at, created_by, shown)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(id, population, release, day, Timestamp.from(at), by, shown.toArray(String[]::new))
                .update();
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql(RUNS + "WHERE r.id = ?").param(id).query(RunStore::read).optional();
    }

    List<Run> latest(int limit) {
        return jdbc.sql(RUNS + "ORDER BY r.created_at DESC, r.id LIMIT ?")
                .param(limit)
                .query(RunStore::read)
                .list();
    }

    List<SetAside> setAside(UUID run, int afterRow, int beforeRow, int limit) {
        return jdbc.sql("SELECT row, reason FROM set_aside WHERE run = ? AND row > ? AND row < ? ORDER BY row LIMIT ?")
                .params(run, afterRow, beforeRow, limit)
                .query((row, n) -> new SetAside(row.getInt(1), row.getString(2)))
                .list();
    }

    /** The first row that is still open; below it everything is done. Nothing when the run is done. */
    Optional<Integer> firstOpenRow(UUID run) {
        return jdbc.sql("SELECT first_row FROM chunk WHERE run = ? AND done_at IS NULL ORDER BY number LIMIT 1")
                .param(run)
                .query(Integer.class)
                .optional();
    }

    private static Run read(ResultSet row, int number) throws SQLException {
        var startedAt = instant(row.getTimestamp(7));
        var finishedAt = instant(row.getTimestamp(8));
        int total = row.getInt(9);
        int decided = row.getInt(11);
        int setAside = row.getInt(12);
        var cancelledAt = instant(row.getTimestamp(15));
        var state = state(startedAt, finishedAt, cancelledAt);
        boolean running = state == Run.State.RUNNING;
        var pace = running ? pace(row.getLong(13), row.getDouble(14)) : null;
        return new Run(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                state,
                total,
                decided,
                setAside,
                row.getInt(10),
                progress(decided + setAside, total),
                pace,
                pace == null ? null : (long) Math.ceil((total - decided - setAside) / pace),
                row.getTimestamp(5).toInstant(),
                row.getString(6),
                startedAt,
                finishedAt,
                cancelledAt,
                row.getBytes(16) == null ? null : HexFormat.of().formatHex(row.getBytes(16)));
    }

    private static Run.State state(
            @Nullable Instant startedAt, @Nullable Instant finishedAt, @Nullable Instant cancelledAt) {
        if (finishedAt != null) {
            return Run.State.DONE;
        }
        if (cancelledAt != null) {
            return Run.State.CANCELLED;
        }
        return startedAt == null ? Run.State.WAITING : Run.State.RUNNING;
    }

    /** Lets nobody take another chunk of a run; false when it is done, or cancelled already. */
    boolean cancel(UUID id, Instant at) {
        return jdbc.sql("UPDATE run SET cancelled_at = ? WHERE id = ? AND finished_at IS NULL AND cancelled_at IS NULL")
                        .params(Timestamp.from(at), id)
                        .update()
                == 1;
    }

    /** Lets a cancelled run go on; false when it is not cancelled. */
    boolean resume(UUID id) {
        return jdbc.sql("UPDATE run SET cancelled_at = NULL WHERE id = ? AND finished_at IS NULL"
                                + " AND cancelled_at IS NOT NULL")
                        .param(id)
                        .update()
                == 1;
    }

    /** What was counted of the chunks that are done, the most people first. */
    List<Counts.Count> counted(UUID run, Tally.Kind kind, int limit) {
        return jdbc.sql("SELECT name, value, sum(people) AS n FROM tally WHERE run = ? AND kind = ?"
                        + " GROUP BY name, value ORDER BY n DESC, name, value LIMIT ?")
                .params(run, kind.name(), limit)
                .query((row, n) -> new Counts.Count(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /** Of every chunk that is done the row that took longest, the longest first. */
    List<Counts.Slow> slowest(UUID run, int limit) {
        return jdbc.sql(
                        "SELECT c.slowest_row, c.slowest_micros, d.id FROM (SELECT slowest_row, slowest_micros FROM chunk"
                                + " WHERE run = :run AND slowest_row IS NOT NULL"
                                + " ORDER BY slowest_micros DESC, slowest_row LIMIT :limit) c"
                                + " LEFT JOIN decision d ON d.run = :run AND d.row = c.slowest_row"
                                + " ORDER BY c.slowest_micros DESC, c.slowest_row")
                .param("run", run)
                .param("limit", limit)
                .query((row, n) -> new Counts.Slow(
                        row.getInt(1), row.getObject(3, UUID.class), row.getLong(2) / MICROS_IN_A_MILLI))
                .list();
    }

    private static double progress(int done, int total) {
        return total == 0 ? 1 : (double) done / total;
    }

    private static @Nullable Double pace(long rows, double seconds) {
        return rows == 0 || seconds <= 0 ? null : rows / seconds;
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
