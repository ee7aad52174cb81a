package id.takar.web;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deeds as tables of the database have them. */
public abstract class StoredDeeds implements Deeds {
    private final JdbcClient jdbc;
    private final String part;
    private final String all;

    /**
     * @param part what its kinds of deeds begin with
     * @param all all deeds: when, by whom, what of this part, to what, the page that shows it, why
     */
    protected StoredDeeds(JdbcClient jdbc, String part, String all) {
        this.jdbc = jdbc;
        this.part = part;
        this.all = all;
    }

    @Override
    public final String part() {
        return part;
    }

    @Override
    public final List<Deed> before(Instant at, @Nullable String account, int limit) {
        return jdbc.sql("SELECT at, account, kind, about, link, words FROM (" + all
                        + ") AS deed (at, account, kind, about, link, words)"
                        + " WHERE at < :before AND (:by::text IS NULL OR account = :by)"
                        + " ORDER BY at DESC, kind, link LIMIT :limit")
                .param("before", Timestamp.from(at))
                .param("by", account)
                .param("limit", limit)
                .query((row, n) -> new Deed(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        part + "." + row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }
}
