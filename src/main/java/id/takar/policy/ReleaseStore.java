package id.takar.policy;

import id.takar.engine.Release;
import java.sql.Timestamp;
import java.time.Instant;
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
    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Publication> inForce() {
        return publications().stream().findFirst();
    }

    List<Publication> publications() {
        return jdbc.sql("SELECT release, published_at, published_by, reason FROM publication ORDER BY number DESC")
                .query((row, n) -> new Publication(
                        row.getString(1), row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4)))
                .list();
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
    public void publish(SortedMap<String, byte[]> files, Instant at, String by, String reason) {
        String id = Release.idOf(files);
        jdbc.sql("INSERT INTO release (id, created_at, created_by) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(id, Timestamp.from(at), by)
                .update();
        files.forEach((path, bytes) -> jdbc.sql(
                        "INSERT INTO release_file (release, path, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(id, path, bytes)
                .update());
        jdbc.sql("INSERT INTO publication (release, published_at, published_by, reason) VALUES (?, ?, ?, ?)")
                .params(id, Timestamp.from(at), by, reason)
                .update();
    }
}
