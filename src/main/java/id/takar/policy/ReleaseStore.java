package id.takar.policy;

import id.takar.engine.EngineVersion;
import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Releases as the database keeps them: whole, and never changed. */
@Component
class ReleaseStore {
    private static final String COLUMNS =
            "SELECT number, release, valid_from, published_at, published_by, p.reason, draft, approved_by,"
                    + " (SELECT head FROM draft WHERE draft.id = p.draft), w.at, w.by, w.reason, w.confirmed_at,"
                    + " w.confirmed_by, w.after FROM publication p LEFT JOIN withdrawal w ON w.publication = p.number ";

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds on a day as known at an instant: of what was published by then, what holds from the latest day. */
    Optional<Publication> inForce(LocalDate validAt, Instant knownAt) {
        return jdbc.sql(COLUMNS
                        + "WHERE published_at <= ? AND (w.at IS NULL OR w.at > ?) AND valid_from <= ? ORDER BY valid_from DESC, number DESC"
                        + " LIMIT 1")
                .params(Timestamp.from(knownAt), Timestamp.from(knownAt), validAt)
                .query(ReleaseStore::publication)
                .optional();
    }

    List<Publication> publications() {
        return jdbc.sql(COLUMNS + "ORDER BY number DESC")
                .query(ReleaseStore::publication)
                .list();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getLong(1),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getTimestamp(4).toInstant(),
                row.getString(5),
                row.getString(6),
                origin(row),
                withdrawal(row));
    }

    private static @Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var at = row.getTimestamp(10);
        var confirmed = row.getTimestamp(13);
        return at == null
                ? null
                : new Withdrawal(
                        row.getLong(15),
                        at.toInstant(),
                        row.getString(11),
                        row.getString(12),
                        confirmed == null ? null : confirmed.toInstant(),
                        row.getString(14));
    }

    private static @Nullable Origin origin(ResultSet row) throws SQLException {
        var draft = row.getObject(7, UUID.class);
        return draft == null ? null : new Origin(draft, row.getString(8), row.getString(9));
    }

    void withdraw(long publication, Instant at, String by, String reason) {
        jdbc.sql("INSERT INTO withdrawal (publication, after, at, by, reason)"
                        + " VALUES (?, (SELECT max(number) FROM publication), ?, ?, ?)")
                .params(publication, Timestamp.from(at), by, reason)
                .update();
    }

    void confirm(long publication, Instant at, String by) {
        jdbc.sql("UPDATE withdrawal SET confirmed_at = ?, confirmed_by = ? WHERE publication = ?")
                .params(Timestamp.from(at), by, publication)
                .update();
    }

    SortedMap<String, byte[]> files(String release) {
        var files = new TreeMap<String, byte[]>();
        jdbc.sql("SELECT path, bytes FROM release_file WHERE release = ?")
                .param(release)
                .query((row, n) -> files.put(row.getString(1), row.getBytes(2)))
                .list();
        return files;
    }

    /** A file of a release; empty when it has none of this path. */
    Optional<byte[]> file(String release, String path) {
        return jdbc.sql("SELECT bytes FROM release_file WHERE release = ? AND path = ?")
                .params(release, path)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /**
     * What a release needs.
     *
     * @param format by which its policies are to be read
     * @param engine the rule engine that it was made for
     */
    record Needs(int format, String engine) {}

    /** What a release needs; empty when none of that id is kept. */
    Optional<Needs> needs(String release) {
        return jdbc.sql("SELECT format, engine FROM release WHERE id = ?")
                .param(release)
                .query((row, number) -> new Needs(row.getInt(1), row.getString(2)))
                .optional();
    }

    /** Nobody else publishes until this transaction ends. */
    void onlyOneAtATime() {
        jdbc.sql("LOCK TABLE publication IN SHARE ROW EXCLUSIVE MODE").update();
    }

    @Transactional
    public Publication publish(SortedMap<String, byte[]> files, LocalDate from, Instant at, String by, String reason) {
        return publish(files, from, at, by, reason, null);
    }

    @Transactional
    public Publication publish(
            SortedMap<String, byte[]> files,
            LocalDate from,
            Instant at,
            String by,
            String reason,
            @Nullable Origin origin) {
        String id = Release.idOf(files);
        jdbc.sql("INSERT INTO release (id, created_at, created_by, format, engine) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING")
                .params(id, Timestamp.from(at), by, ReleaseCompiler.FORMAT, EngineVersion.text())
                .update();
        files.forEach((path, bytes) -> jdbc.sql(
                        "INSERT INTO release_file (release, path, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(id, path, bytes)
                .update());
        long number = jdbc.sql(
                        "INSERT INTO publication (release, valid_from, published_at, published_by, reason, draft,"
                                + " approved_by) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number")
                .param(id)
                .param(from)
                .param(Timestamp.from(at))
                .param(by)
                .param(reason)
                .param(origin == null ? null : origin.draft())
                .param(origin == null ? null : origin.approvedBy())
                .query(Long.class)
                .single();
        return new Publication(number, id, from, at, by, reason, origin, null);
    }
}
