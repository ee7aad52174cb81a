package id.takar.run;

import id.takar.evaluation.Decision;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Decisions of a run with whom they are about, in the order of its rows. */
@Component
class ExportStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Packing packing;

    ExportStore(JdbcClient jdbc, JsonMapper json, Packing packing) {
        this.jdbc = jdbc;
        this.packing = packing;
        this.json = json;
    }

    /**
     * Which decisions are wanted.
     *
     * @param from the first row
     * @param to the last row
     * @param unit the unit's name; empty for all
     * @param outcome an outcome that has the value; empty for all
     * @param value the value
     */
    record Wanted(int from, int to, String unit, String outcome, String value) {}

    /**
     * A decision with whom it is about.
     *
     * @param row the row in the population
     * @param id the decision's id
     * @param sha256 the digest of its bytes
     * @param decision what was decided
     * @param file the employee file
     */
    record Line(int row, UUID id, String sha256, Decision decision, JsonNode file) {
        @Nullable
        String text(String section, String field) {
            var text = file.path(section).path(field).asString("");
            return text.isEmpty() ? null : text;
        }
    }

    /** The next lines after a row. */
    List<Line> after(UUID run, int row, Wanted wanted, int limit) {
        var sql = new StringBuilder(
                "SELECT d.row, d.id, d.bytes, f.bytes, d.packed, d.release FROM decision d"
                        + " JOIN employee_file f ON f.id = d.file JOIN run r ON r.id = d.run WHERE d.run = :run AND d.row > :row AND d.row BETWEEN :from AND :to");
        var params = new HashMap<String, Object>();
        params.put("run", run);
        params.put("row", row);
        params.put("from", wanted.from());
        params.put("to", wanted.to());
        if (!wanted.unit().isEmpty()) {
            sql.append(" AND f.unit = :unit");
            params.put("unit", wanted.unit());
        }
        if (!wanted.outcome().isEmpty()) {
            sql.append(" AND ").append(Shown.VALUE).append(" = :value");
            params.put("outcome", wanted.outcome());
            params.put("value", wanted.value());
        }
        return jdbc.sql(sql + " ORDER BY d.row LIMIT " + limit)
                .params(params)
                .query(this::line)
                .list();
    }

    private Line line(ResultSet found, int number) throws SQLException {
        byte[] decided = packing.unpacked(found.getString(6), found.getBoolean(5), found.getBytes(3));
        return new Line(
                found.getInt(1),
                found.getObject(2, UUID.class),
                DigestUtils.sha256Hex(decided),
                Decision.read(decided),
                json.readTree(new String(found.getBytes(4), StandardCharsets.UTF_8)));
    }
}
