package id.takar.policy;

import id.takar.engine.Release;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Releases as the database keeps them: whole, and never changed. */
@Component
class ReleaseStore {
    private static final String COLUMNS =
            "SELECT number, release, valid_from, published_at, published_by, reason FROM publication ";

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds on a day as known at an instant: of what was published by then, what holds from the latest day. */
    Optional<Publication> inForce(LocalDate validAt, Instant knownAt) {
        return jdbc.sql(COLUMNS + "WHERE published_at <= ? AND valid_from <= ? ORDER BY valid_from DESC, number DESC"
                        + " LIMIT 1")
                .params(Timestamp.from(knownAt), validAt)
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
                row.getString(6));
    }

    SortedMap<String, byte[]> files(String release) {
        var files = new TreeMap<String, byte[]>();
        jdbc.sql("SELECT path, bytes FROM release_file WHERE release = ?")
                .param(release)
                .query((row, n) -> files.put(row.getString(1), row.getBytes(2)))
                .list();
        return files;
    }

    @Transactional
    public void publish(SortedMap<String, byte[]> files, LocalDate from, Instant at, String by, String reason) {
        String id = Release.idOf(files);
        jdbc.sql("INSERT INTO release (id, created_at, created_by) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(id, Timestamp.from(at), by)
                .update();
        files.forEach((path, bytes) -> jdbc.sql(
                        "INSERT INTO release_file (release, path, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(id, path, bytes)
                .update());
        jdbc.sql("INSERT INTO publication (release, valid_from, published_at, published_by, reason)"
                        + " VALUES (?, ?, ?, ?, ?)")
                .params(id, from, Timestamp.from(at), by, reason)
                .update();
    }
}
