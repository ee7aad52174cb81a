package id.takar.population;

import id.takar.population.FaultyRow.RowFault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Populations as the database keeps them. */
@Component
class PopulationStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String POPULATIONS =
            "SELECT id, created_at, created_by, rows, faulty, sha256 FROM population WHERE complete ";
    private static final int SHOWN = 4000;

    private final JdbcClient jdbc;
    private final EmployeeFiles files = new EmployeeFiles();

    PopulationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Population> find(UUID id) {
        return jdbc.sql(POPULATIONS + "AND id = ?")
                .param(id)
                .query(PopulationStore::population)
                .optional();
    }

    List<Population> latest(int limit) {
        return jdbc.sql(POPULATIONS + "ORDER BY created_at DESC, id LIMIT ?")
                .param(limit)
                .query(PopulationStore::population)
                .list();
    }

    void begin(UUID id, Instant at, String by) {
        jdbc.sql("INSERT INTO population (id, created_at, created_by) VALUES (?, ?, ?)")
                .params(id, Timestamp.from(at), by)
                .update();
    }

    void complete(UUID id, int rows, int faulty, byte[] sha256) {
        jdbc.sql("UPDATE population SET complete = true, rows = ?, faulty = ?, sha256 = ? WHERE id = ?")
                .params(rows, faulty, sha256, id)
                .update();
    }

    List<EmployeeRow> rows(UUID population, int first, int last) {
        return jdbc.sql("SELECT id, row, bytes FROM employee_file"
                        + " WHERE population = ? AND row BETWEEN ? AND ? ORDER BY row")
                .params(population, first, last)
                .query((row, n) -> employee(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3)))
                .list();
    }

    List<FaultyRow> faultyAfter(UUID population, int line, int limit) {
        return jdbc.sql("SELECT line, left(text, ?), length(text), faults FROM faulty_row"
                        + " WHERE population = ? AND line > ? ORDER BY line LIMIT ?")
                .params(SHOWN, population, line, limit)
                .query(PopulationStore::faulty)
                .list();
    }

    Optional<FaultyRow> faultyAt(UUID population, int line) {
        return jdbc.sql("SELECT line, text, length(text), faults FROM faulty_row WHERE population = ? AND line = ?")
                .params(population, line)
                .query(PopulationStore::faulty)
                .optional();
    }

    private EmployeeRow employee(UUID id, int row, byte[] bytes) {
        var file = files.read(bytes).file();
        if (file == null) {
            throw new IllegalStateException("the kept employee file " + id + " cannot be read any more");
        }
        return new EmployeeRow(id, row, DigestUtils.sha256Hex(bytes), file);
    }

    private static Population population(ResultSet row, int number) throws SQLException {
        return new Population(
                row.getObject(1, UUID.class),
                row.getTimestamp(2).toInstant(),
                row.getString(3),
                row.getInt(4),
                row.getInt(5),
                HexFormat.of().formatHex(row.getBytes(6)));
    }

    private static FaultyRow faulty(ResultSet row, int number) throws SQLException {
        var faults = JSON.readValue(row.getString(4), RowFault[].class);
        return new FaultyRow(row.getInt(1), row.getString(2), row.getInt(3), List.of(faults));
    }
}
