package id.takar.run;

import id.takar.web.StoredDeeds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who sent employees and had them evaluated. */
@Component
class RunDeeds extends StoredDeeds {
    RunDeeds(JdbcClient jdbc) {
        super(
                jdbc,
                "evaluation",
                "SELECT created_at, created_by, 'SENT', coalesce(nullif(name, ''), left(id::text, 8)),"
                        + " '/populations/' || id, '' FROM population"
                        + " UNION ALL SELECT r.created_at, r.created_by, 'STARTED',"
                        + " coalesce(nullif(p.name, ''), left(p.id::text, 8)), '/runs/' || r.id, r.day::text"
                        + " FROM run r JOIN population p ON p.id = r.population");
    }
}
