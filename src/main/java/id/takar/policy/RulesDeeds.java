package id.takar.policy;

import id.takar.web.StoredDeeds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what with the rules: with drafts, line by line, and with what was published. */
@Component
class RulesDeeds extends StoredDeeds {
    RulesDeeds(JdbcClient jdbc) {
        super(
                jdbc,
                "rules",
                "SELECT e.at, e.account, e.kind, d.title, '/drafts/' || d.id, e.words"
                        + " FROM draft_event e JOIN draft d ON d.id = e.draft"
                        + " UNION ALL SELECT l.at, l.account, 'REMARKED', l.path || ':' || l.line,"
                        + " '/drafts/' || l.draft || '/files/' || l.path, l.words FROM draft_line l"
                        + " UNION ALL SELECT published_at, published_by, 'IN_FORCE', number::text, '/releases', reason"
                        + " FROM publication"
                        + " UNION ALL SELECT at, by, 'WITHDRAWN', publication::text, '/releases', reason"
                        + " FROM withdrawal"
                        + " UNION ALL SELECT confirmed_at, confirmed_by, 'CONFIRMED', publication::text, '/releases',"
                        + " '' FROM withdrawal WHERE confirmed_at IS NOT NULL");
    }
}
