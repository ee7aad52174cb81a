package id.takar.population;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The units that agencies had in what was sent before. One that its agency never had is doubtful: mistyped, or new. An
 * agency of which nothing was sent before is believed.
 */
@Component
class UnitStore {
    private static final String UNKNOWN =
            " FROM employee_file f WHERE f.population = :population AND f.unit IS NOT NULL"
                    + " AND EXISTS (SELECT 1 FROM known_unit k WHERE k.agency = f.agency)"
                    + " AND NOT EXISTS (SELECT 1 FROM known_unit k WHERE k.agency = f.agency AND k.name = f.unit)";
    private static final String POINTER = "/organisation/name";
    private static final String HELP = "correct the name of the unit; if the unit is new, there is nothing to do";
    /** More are hardly mistyped. */
    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit that its agency did not have before. */
    private record Unknown(String agency, String name, int people, int line) {}

    /** Notes the rows of units that are not known; what they have in common, if there are any. Then all are known. */
    List<Report.Cause> noteUnknown(UUID population) {
        var unknown = jdbc.sql("SELECT f.agency, f.unit, count(*), min(f.line)" + UNKNOWN
                        + " GROUP BY f.agency, f.unit ORDER BY min(f.line), f.agency, f.unit LIMIT " + MOST)
                .param("population", population)
                .query((row, n) -> new Unknown(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)))
                .list();
        Report.@Nullable Cause cause = null;
        for (var unit : unknown) {
            var detail = detail(unit);
            note(population, unit, detail);
            cause = cause == null
                    ? new Report.Cause(false, POINTER, detail, HELP, unit.people(), "", unit.line())
                    : cause.andMore(unit.people());
        }
        know(population);
        return cause == null ? List.of() : List.of(cause);
    }

    private String detail(Unknown unit) {
        var known = jdbc.sql("SELECT name FROM known_unit WHERE agency = ?")
                .param(unit.agency())
                .query(String.class)
                .list();
        return "`" + unit.agency() + "` had no unit `" + unit.name() + "` in what was sent before"
                + Nearest.asked(unit.name(), known);
    }

    private void note(UUID population, Unknown unit, String detail) {
        jdbc.sql("INSERT INTO doubt (population, number, part, line, faults)"
                        + " SELECT f.population, f.line, '', f.line, jsonb_build_array(jsonb_build_object("
                        + " 'pointer', :pointer::text, 'field', 'name', 'line', f.line, 'column', 0,"
                        + " 'detail', :detail::text, 'help', :help::text))" + UNKNOWN
                        + " AND f.agency = :agency AND f.unit = :unit")
                .param("population", population)
                .param("pointer", POINTER)
                .param("detail", detail)
                .param("help", HELP)
                .param("agency", unit.agency())
                .param("unit", unit.name())
                .update();
    }

    private void know(UUID population) {
        jdbc.sql("INSERT INTO known_unit (agency, name) SELECT DISTINCT agency, unit FROM employee_file"
                        + " WHERE population = ? AND agency IS NOT NULL AND unit IS NOT NULL"
                        + " ORDER BY agency, unit ON CONFLICT DO NOTHING")
                .param(population)
                .update();
    }
}
