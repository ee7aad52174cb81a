package id.takar.population;

import id.takar.web.Fault;
import id.takar.web.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the columns of a system are called, kept under the system's name. */
@Component
class Mappings {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> COLUMNS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;

    Mappings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All of them by name. */
    Map<String, Map<String, String>> all() {
        var all = new TreeMap<String, Map<String, String>>();
        jdbc.sql("SELECT name, columns FROM column_mapping ORDER BY name")
                .query((row, n) -> all.put(row.getString(1), JSON.readValue(row.getString(2), COLUMNS)))
                .list();
        return all;
    }

    /**
     * The headings of a mapping; those that everybody understands when the name is empty.
     *
     * @throws Problem when none is kept under this name
     */
    Headings headings(String name) {
        if (name.isEmpty()) {
            return Headings.common();
        }
        return jdbc.sql("SELECT columns FROM column_mapping WHERE name = ?")
                .param(name)
                .query((row, n) -> Headings.with(JSON.readValue(row.getString(1), COLUMNS)))
                .optional()
                .orElseThrow(() -> Problem.notFound("There is no column mapping `" + name + "`."));
    }

    /**
     * Keeps a mapping, in place of another of this name.
     *
     * @param columns the path that each heading stands for; empty to leave the column out
     * @throws Problem when a path leads nowhere
     */
    void keep(String name, Map<String, String> columns, String account) {
        var faults = new ArrayList<Fault>();
        columns.forEach((heading, path) -> {
            if (!path.isEmpty() && Columns.of(path) == null) {
                faults.add(
                        Fault.of("`" + heading + "` stands for `" + path + "`, which is no field of an employee file"));
            }
        });
        if (!faults.isEmpty()) {
            throw Problem.invalid(
                    "Some columns lead nowhere; paths are those of the template, such as `rank.golongan`.",
                    List.copyOf(faults));
        }
        jdbc.sql("INSERT INTO column_mapping (name, columns, changed_at, changed_by) VALUES (?, ?::jsonb, ?, ?)"
                        + " ON CONFLICT (name) DO UPDATE SET columns = excluded.columns,"
                        + " changed_at = excluded.changed_at, changed_by = excluded.changed_by")
                .params(name, JSON.writeValueAsString(columns), Timestamp.from(clock.instant()), account)
                .update();
    }

    /** Forgets a mapping; false when there is none of this name. */
    boolean forget(String name) {
        return jdbc.sql("DELETE FROM column_mapping WHERE name = ?").param(name).update() == 1;
    }
}
