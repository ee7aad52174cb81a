package id.takar.policy;

import id.takar.web.Deed;
import id.takar.web.Deeds;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what with the rules: with drafts, line by line, and with what was published. */
@Component
class RulesDeeds implements Deeds {
    private static final String ALL = "SELECT e.at, e.account, 'rules.' || e.kind, d.title, '/drafts/' || d.id, e.words"
            + " FROM draft_event e JOIN draft d ON d.id = e.draft"
            + " UNION ALL SELECT l.at, l.account, 'rules.REMARKED', l.path || ':' || l.line,"
            + " '/drafts/' || l.draft || '/files/' || l.path, l.words FROM draft_line l"
            + " UNION ALL SELECT published_at, published_by, 'rules.IN_FORCE', number::text, '/releases', reason"
            + " FROM publication"
            + " UNION ALL SELECT at, by, 'rules.WITHDRAWN', publication::text, '/releases', reason FROM withdrawal"
            + " UNION ALL SELECT confirmed_at, confirmed_by, 'rules.CONFIRMED', publication::text, '/releases', ''"
            + " FROM withdrawal WHERE confirmed_at IS NOT NULL";

    private final JdbcClient jdbc;

    RulesDeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String part() {
        return "rules";
    }

    @Override
    public List<Deed> before(Instant at, @Nullable String account, int limit) {
        return jdbc.sql("SELECT at, account, kind, about, link, words FROM (" + ALL
                        + ") AS deed (at, account, kind, about, link, words)"
                        + " WHERE at < ? AND (?::text IS NULL OR account = ?) ORDER BY at DESC, kind LIMIT ?")
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
