package id.takar.run;

import id.takar.evaluation.Decision;
import id.takar.store.Dictionary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions as the database keeps them. */
@Component
class DecisionStore {
    private static final String COLUMNS =
            "SELECT id, release, day, file, run, row, runner, decided_at, decided_by, bytes, valid_at, known_at, engine,"
                    + " corrects, (SELECT later.id FROM decision later WHERE later.corrects = decision.id) AS corrected_by,"
                    + " facts_sha256, packed"
                    + " FROM decision ";

    private final JdbcClient jdbc;
    private final Packing packing;

    DecisionStore(JdbcClient jdbc, Packing packing) {
        this.jdbc = jdbc;
        this.packing = packing;
    }

    Optional<StoredDecision> find(UUID id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?").param(id).query(this::read).optional();
    }

    /** Decisions of a run in the order of its rows, after one row and before another. */
    List<StoredDecision> ofRun(UUID run, int afterRow, int beforeRow, int limit) {
        return jdbc.sql(COLUMNS + "WHERE run = ? AND row > ? AND row < ? ORDER BY row LIMIT ?")
                .params(run, afterRow, beforeRow, limit)
                .query(this::read)
                .list();
    }

    /** Decisions by what was known before an instant, about days from one on, in the order of their ids. */
    List<StoredDecision> before(Instant knownBefore, LocalDate validFrom, UUID after, int limit) {
        return jdbc.sql(COLUMNS + "WHERE known_at < ? AND valid_at >= ? AND id > ? ORDER BY id LIMIT ?")
                .params(Timestamp.from(knownBefore), validFrom, after, limit)
                .query(this::read)
                .list();
    }

    /**
     * Keeps a decision that belongs to no run; runs copy theirs in by the chunk.
     *
     * @param dictionary that of its release
     */
    void add(StoredDecision decision, Dictionary dictionary) {
        jdbc.sql(
                        "INSERT INTO decision (id, release, day, file, runner, decided_at, decided_by, bytes, valid_at, known_at,"
                                + " engine, facts_sha256, corrects, packed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)")
                .params(
                        decision.id(),
                        decision.release(),
                        decision.day(),
                        decision.file(),
                        decision.runner(),
                        Timestamp.from(decision.decidedAt()),
                        decision.decidedBy(),
                        dictionary.pack(decision.decision().bytes()),
                        decision.validAt(),
                        Timestamp.from(decision.knownAt()),
                        decision.engine(),
                        HexFormat.of().parseHex(decision.facts()))
                .param(decision.corrects())
                .update();
    }

    private StoredDecision read(ResultSet row, int number) throws SQLException {
        return new StoredDecision(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, UUID.class),
                HexFormat.of().formatHex(row.getBytes(16)),
                row.getObject(5, UUID.class),
                number(row),
                row.getObject(11, LocalDate.class),
                row.getTimestamp(12).toInstant(),
                row.getString(7),
                row.getString(13),
                row.getTimestamp(8).toInstant(),
                row.getString(9),
                row.getObject(14, UUID.class),
                row.getObject(15, UUID.class),
                Decision.read(packing.unpacked(row.getString(2), row.getBoolean(17), row.getBytes(10))));
    }

    private static @Nullable Integer number(ResultSet row) throws SQLException {
        int number = row.getInt(6);
        return row.wasNull() ? null : number;
    }
}
