package id.takar.population;

import id.takar.population.FaultyRow.RowFault;
import id.takar.store.Dictionary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Populations as the database keeps them. */
@Component
class PopulationStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String POPULATIONS =
            "SELECT id, created_at, created_by, rows, faulty, sha256, name, version, corrects, doubts"
                    + " FROM population WHERE complete ";
    private static final int SHOWN = 4000;
    private static final int PART = 1024 * 1024;
    private static final int BATCH = 1000;
    private static final String TWICE = "leave one of the rows out, or correct its NIP; both will be decided about";

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

    void begin(UUID id, Instant at, Populations.Sending sending) {
        jdbc.sql("INSERT INTO population (id, created_at, created_by, name, corrects, version)"
                        + " VALUES (:id, :at, :by, :name, :corrects,"
                        + " 1 + coalesce((SELECT version FROM population WHERE id = :corrects), 0))")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("by", sending.account())
                .param("name", RowText.storable(sending.name()))
                .param("corrects", sending.corrects(), Types.OTHER)
                .update();
    }

    /** Keeps what was sent, in parts. */
    void keepOriginal(UUID population, Path file) {
        byte[] part = new byte[PART];
        try (var in = Files.newInputStream(file);
                var packer = Dictionary.NOTHING.packer()) {
            int number = 0;
            for (int n = in.readNBytes(part, 0, PART); n > 0; n = in.readNBytes(part, 0, PART)) {
                jdbc.sql("INSERT INTO sent_part (population, number, bytes, packed) VALUES (?, ?, ?, true)")
                        .params(population, number++, packer.pack(Arrays.copyOf(part, n)))
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what was sent. */
    void original(UUID population, OutputStream out) {
        int parts = jdbc.sql("SELECT count(*) FROM sent_part WHERE population = ?")
                .param(population)
                .query(Integer.class)
                .single();
        for (int number = 0; number < parts; number++) {
            byte[] bytes = jdbc.sql("SELECT bytes, packed FROM sent_part WHERE population = ? AND number = ?")
                    .params(population, number)
                    .query((row, n) -> row.getBoolean(2) ? Dictionary.NOTHING.unpack(row.getBytes(1)) : row.getBytes(1))
                    .single();
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Takes the rows of a corrected population over, but for employees who were sent again.
     *
     * @param after how many rows the new one has
     * @return how many were taken over
     */
    int takeOver(UUID corrected, UUID population, int after) {
        return jdbc.sql("INSERT INTO employee_file (id, population, row, line, nip, name, post, unit, agency, bytes)"
                        + " SELECT gen_random_uuid(), :population, :after + row_number() OVER (ORDER BY row), line, nip,"
                        + " name, post, unit, agency, bytes FROM employee_file old WHERE population = :corrected AND NOT EXISTS"
                        + " (SELECT 1 FROM employee_file again WHERE again.population = :population"
                        + " AND again.nip = old.nip)")
                .param("population", population)
                .param("after", after)
                .param("corrected", corrected)
                .update();
    }

    /** Notes the rows whose NIP stands in an earlier row; what they have in common, if there are any. */
    List<Report.Cause> noteDuplicates(UUID population) {
        var noted = jdbc.sql("WITH twice AS (SELECT line, nip,"
                        + " first_value(line) OVER (PARTITION BY nip ORDER BY row) AS first,"
                        + " row_number() OVER (PARTITION BY nip ORDER BY row) AS n"
                        + " FROM employee_file WHERE population = :population AND nip IS NOT NULL),"
                        + " noted AS (INSERT INTO doubt (population, number, part, line, faults)"
                        + " SELECT :population, line, '', line, jsonb_build_array(jsonb_build_object("
                        + " 'pointer', '/identity/nip', 'field', 'nip', 'line', line, 'column', 0,"
                        + " 'detail', 'the NIP `' || nip || '` stands in line ' || first || ' already',"
                        + " 'help', :help)) FROM twice WHERE n > 1 RETURNING line, faults)"
                        + " SELECT count(*), min(line),"
                        + " (SELECT faults -> 0 ->> 'detail' FROM noted ORDER BY line LIMIT 1) FROM noted")
                .param("population", population)
                .param("help", TWICE)
                .query((row, n) -> new Report.Cause(
                        false,
                        "/identity/nip",
                        String.valueOf(row.getString(3)),
                        TWICE,
                        row.getInt(1),
                        "",
                        row.getInt(2)))
                .single();
        return noted.count() == 0 ? List.of() : List.of(noted);
    }

    void complete(UUID id, int rows, int faulty, int doubts, byte[] sha256, Report report) {
        jdbc.sql("UPDATE population SET complete = true, rows = ?, faulty = ?, doubts = ?, sha256 = ?,"
                        + " report = ?::jsonb WHERE id = ?")
                .params(rows, faulty, doubts, sha256, RowText.storableJson(JSON.writeValueAsString(report)), id)
                .update();
    }

    Report report(UUID id) {
        return jdbc.sql("SELECT report FROM population WHERE id = ?")
                .param(id)
                .query((row, n) -> JSON.readValue(row.getString(1), Report.class))
                .single();
    }

    void forEachFound(UUID population, Consumer<FaultyRow> faulty, Consumer<FaultyRow> doubtful) {
        try (var rows = jdbc
                .sql("SELECT number, part, line, text, length(text), faults FROM faulty_row"
                        + " WHERE population = ? ORDER BY number")
                .withFetchSize(BATCH)
                .param(population)
                .query(PopulationStore::faulty)
                .stream()) {
            rows.forEach(faulty);
        }
        try (var rows = jdbc
                .sql("SELECT number, part, line, '', 0, faults FROM doubt WHERE population = ?" + " ORDER BY number")
                .withFetchSize(BATCH)
                .param(population)
                .query(PopulationStore::faulty)
                .stream()) {
            rows.forEach(doubtful);
        }
    }

    Changes changes(UUID population, UUID since, int limit) {
        var compared = "WITH now AS (SELECT DISTINCT ON (nip) nip, name, row, bytes FROM employee_file"
                + " WHERE population = :population AND nip IS NOT NULL ORDER BY nip, row),"
                + " was AS (SELECT DISTINCT ON (nip) nip, name, bytes FROM employee_file"
                + " WHERE population = :since AND nip IS NOT NULL ORDER BY nip, row),"
                + " compared AS (SELECT coalesce(now.nip, was.nip) AS nip, coalesce(now.name, was.name) AS name, now.row,"
                + " CASE WHEN was.nip IS NULL THEN 'ADDED' WHEN now.nip IS NULL THEN 'REMOVED'"
                + " WHEN now.bytes <> was.bytes THEN 'CHANGED' ELSE 'SAME' END AS what"
                + " FROM now FULL JOIN was ON now.nip = was.nip) ";
        var counts = jdbc
                .sql(compared + "SELECT what, count(*) FROM compared GROUP BY what")
                .param("population", population)
                .param("since", since)
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var first = jdbc.sql(compared + "SELECT what, nip, name, row FROM compared WHERE what <> 'SAME'"
                        + " ORDER BY row NULLS LAST, nip LIMIT :limit")
                .param("population", population)
                .param("since", since)
                .param("limit", limit)
                .query((row, n) -> new Changes.Change(
                        Changes.Change.What.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, Integer.class)))
                .list();
        int unknown = jdbc.sql("SELECT count(*) FROM employee_file WHERE population = ? AND nip IS NULL")
                .param(population)
                .query(Integer.class)
                .single();
        return new Changes(
                since,
                counts.getOrDefault("ADDED", 0),
                counts.getOrDefault("REMOVED", 0),
                counts.getOrDefault("CHANGED", 0),
                counts.getOrDefault("SAME", 0),
                unknown,
                first);
    }

    List<EmployeeRow> rows(UUID population, int first, int last) {
        return jdbc.sql("SELECT id, row, bytes FROM employee_file"
                        + " WHERE population = ? AND row BETWEEN ? AND ? ORDER BY row")
                .params(population, first, last)
                .query((row, n) -> employee(row.getObject(1, UUID.class), row.getInt(2), row.getBytes(3)))
                .list();
    }

    List<FaultyRow> faultyAfter(UUID population, int number, int limit) {
        return jdbc.sql("SELECT number, part, line, left(text, ?), length(text), faults FROM faulty_row"
                        + " WHERE population = ? AND number > ? ORDER BY number LIMIT ?")
                .params(SHOWN, population, number, limit)
                .query(PopulationStore::faulty)
                .list();
    }

    Optional<FaultyRow> faultyAt(UUID population, int number) {
        return jdbc.sql("SELECT number, part, line, text, length(text), faults FROM faulty_row"
                        + " WHERE population = ? AND number = ?")
                .params(population, number)
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
                HexFormat.of().formatHex(row.getBytes(6)),
                row.getString(7),
                row.getInt(8),
                row.getObject(9, UUID.class),
                row.getInt(10));
    }

    private static FaultyRow faulty(ResultSet row, int number) throws SQLException {
        var faults = JSON.readValue(row.getString(6), RowFault[].class);
        return new FaultyRow(
                row.getInt(1), row.getString(2), row.getInt(3), row.getString(4), row.getInt(5), List.of(faults));
    }
}
