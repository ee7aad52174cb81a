package id.takar.run;

import id.takar.evaluation.Concluded;
import id.takar.evaluation.Decision;
import id.takar.facts.GroupKind;
import id.takar.population.GroupFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Groups of runs as the database keeps them, and what is kept of rows until groups are decided. */
@Component
class GroupStore {
    private static final String GROUPS =
            "SELECT number, kind, name, within, people, file, bytes, reason FROM group_decision WHERE run = :run ";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final GroupFiles files = new GroupFiles();

    GroupStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What was concluded about a row that enters the sums of groups. */
    record Counted(int row, Concluded concluded) {}

    /** Keeps what a chunk's rows concluded. */
    void keep(UUID run, int chunk, List<Counted> counted) {
        jdbc.sql("INSERT INTO concluded (run, chunk, bytes) VALUES (?, ?, ?)")
                .params(run, chunk, json.writeValueAsBytes(counted))
                .update();
    }

    /** What a chunk's rows concluded, in their order. */
    List<Counted> counted(UUID run, int chunk) {
        return jdbc.sql("SELECT bytes FROM concluded WHERE run = ? AND chunk = ?")
                .params(run, chunk)
                .query((row, n) -> List.of(json.readValue(row.getBytes(1), Counted[].class)))
                .optional()
                .orElse(List.of());
    }

    /** Takes away what somebody began and did not finish. */
    void beginAnew(UUID run) {
        jdbc.sql("DELETE FROM group_decision WHERE run = ?").param(run).update();
    }

    /** Takes away what was kept of rows only until groups are decided. */
    void finish(UUID run) {
        jdbc.sql("DELETE FROM concluded WHERE run = ?").param(run).update();
    }

    /** Groups in the order of their numbers, after one of them; of some kinds, or of all when none is named. */
    List<GroupDecision> after(UUID run, Collection<GroupKind> kinds, int after, int limit) {
        return jdbc.sql(GROUPS + "AND number > :after AND (:all OR kind = ANY(:kinds)) ORDER BY number LIMIT :limit")
                .param("run", run)
                .param("after", after)
                .param("all", kinds.isEmpty())
                .param("kinds", words(kinds))
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    /** The groups of some kinds with the most people. */
    List<GroupDecision> largest(UUID run, Collection<GroupKind> kinds, int limit) {
        return jdbc.sql(GROUPS + "AND kind = ANY(:kinds) ORDER BY people DESC, number LIMIT :limit")
                .param("run", run)
                .param("kinds", words(kinds))
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    Optional<GroupDecision> find(UUID run, int number) {
        return jdbc.sql(GROUPS + "AND number = :number")
                .param("run", run)
                .param("number", number)
                .query(this::read)
                .optional();
    }

    int count(UUID run, Collection<GroupKind> kinds) {
        return jdbc.sql("SELECT count(*) FROM group_decision WHERE run = ? AND kind = ANY(?)")
                .params(run, words(kinds))
                .query(Integer.class)
                .single();
    }

    private static String[] words(Collection<GroupKind> kinds) {
        return kinds.stream().map(GroupKind::name).toArray(String[]::new);
    }

    private GroupDecision read(ResultSet row, int n) throws SQLException {
        byte[] bytes = row.getBytes(7);
        return new GroupDecision(
                row.getInt(1),
                GroupKind.valueOf(row.getString(2)),
                row.getString(3),
                Arrays.asList((String[]) row.getArray(4).getArray()),
                row.getInt(5),
                Objects.requireNonNull(files.read(row.getBytes(6)).file(), "a kept group file can be read"),
                bytes == null ? null : Decision.read(bytes),
                row.getString(8));
    }
}
