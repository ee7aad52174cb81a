package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.store.TestDatabase;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an earlier Takar counted by the chunk is summed up for the runs that are done, and for no others. */
class SummedUpMigrationTest {
    @Test
    void sumsUpWhatIsDoneAndLeavesTheRest() {
        var database = TestDatabase.fresh();
        var source = new DriverManagerDataSource(database.url(), database.username(), database.password());
        Flyway.configure().dataSource(source).target("17").load().migrate();
        var jdbc = JdbcClient.create(source);
        jdbc.sql("INSERT INTO population (id, created_at, created_by) VALUES"
                        + " ('00000000-0000-0000-0000-000000000001', now(), 'hr')")
                .update();
        jdbc.sql(
                        "INSERT INTO release (id, created_at, created_by, format, engine) VALUES (repeat('a', 64), now(), 'hr', 1, 'x')")
                .update();
        jdbc.sql("INSERT INTO run (id, population, release, day, created_at, created_by, finished_at) VALUES"
                        + " ('00000000-0000-0000-0000-00000000000d', '00000000-0000-0000-0000-000000000001', repeat('a', 64),"
                        + " '2024-03-14', now(), 'hr', now()),"
                        + " ('00000000-0000-0000-0000-00000000000e', '00000000-0000-0000-0000-000000000001', repeat('a', 64),"
                        + " '2024-03-14', now(), 'hr', NULL)")
                .update();
        jdbc.sql("INSERT INTO tally (run, chunk, kind, name, value, people)"
                        + " SELECT run.id, chunk, 'RULE', name, '', chunk + 1 FROM run,"
                        + " generate_series(0, 2) AS chunk, (VALUES ('a'), ('b')) AS rule (name)"
                        + " WHERE name = 'a' OR chunk > 0")
                .update();

        Flyway.configure().dataSource(source).load().migrate();

        assertThat(tally(jdbc, 'd')).containsExactly("a -1 6", "b -1 5");
        assertThat(tally(jdbc, 'e')).containsExactly("a 0 1", "a 1 2", "a 2 3", "b 1 2", "b 2 3");
    }

    private static List<String> tally(JdbcClient jdbc, char run) {
        return jdbc.sql("SELECT name || ' ' || chunk || ' ' || people FROM tally"
                        + " WHERE run = ('00000000-0000-0000-0000-00000000000' || ?)::uuid ORDER BY name, chunk")
                .param(String.valueOf(run))
                .query(String.class)
                .list();
    }
}
