package id.takar.run;

import id.takar.web.Deed;
import id.takar.web.Deeds;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sent employees and had them evaluated. */
@Component
class RunDeeds implements Deeds {
    private static final String ALL =
            "SELECT created_at, created_by, 'evaluation.SENT', coalesce(nullif(name, ''), left(id::text, 8)), '/populations/' || id, '' FROM population"
                    + " UNION ALL SELECT r.created_at, r.created_by, 'evaluation.STARTED', coalesce(nullif(p.name, ''), left(p.id::text, 8)), '/runs/' || r.id,"
                    + " r.day::text FROM run r JOIN population p ON p.id = r.population";

    private final JdbcClient jdbc;

    RunDeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String part() {
        return "evaluation";
    }

    @Override
    public List<Deed> before(Instant at, @Nullable String account, int limit) {
        return jdbc.sql("SELECT at, account, kind, about, link, words FROM (" + ALL
                        + ") AS deed (at, account, kind, about, link, words)"
                        + " WHERE at < ? AND (?::text IS NULL OR account = ?) ORDER BY at DESC, link LIMIT ?")
                .param(Timestamp.from(at))
                .param(account)
                .param(account)
                .param(limit)
                .query((row, n) -> new Deed(
                        row.getTimestamp(1).toInstant(),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }
}
