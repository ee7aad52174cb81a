package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.StartedJar;
import id.takar.store.TestDatabase;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Three services, each in a process of its own, work on one run, and one of them is killed with -9: the run comes to what
 * it comes to on one of them, byte for byte.
 */
@EnabledIfSystemProperty(named = "takar.full", matches = "true")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class ThreeReplicasIT {
    private static final int PEOPLE = 6_000;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc =
            JdbcClient.create(new DriverManagerDataSource(database.url(), database.username(), database.password()));

    @TempDir
    private Path folder;

    @Test
    void comeToTheSameAsOne() throws Exception {
        Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(folder.resolve("rules.git").toFile())
                .call()
                .close();
        try (var first = replica("first")) {
            String population = LongRun.send(first, LongRun.people(folder, PEOPLE));
            var alone = LongRun.start(first, population);
            var one = alone.done();
            try (var second = replica("second");
                    var third = replica("third")) {
                var together = LongRun.start(second, population);
                LongRun.until(() -> workers(together) == 3);
                third.killService();
                var three = together.done();

                assertThat(three.path("decided").asInt()).isEqualTo(PEOPLE);
                assertThat(three.path("sha256").asString())
                        .hasSize(64)
                        .isEqualTo(one.path("sha256").asString());
                assertThat(together.decisions()).isEqualTo(alone.decisions()).hasLineCount(PEOPLE + 1);
            }
        }
    }

    /** One worker each, so that the workers that took part say how many services did. */
    private StartedJar replica(String name) throws Exception {
        return StartedJar.on(
                folder.resolve(name),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--takar.rules.remote=" + folder.resolve("rules.git").toUri(),
                "--takar.compiled=" + folder.resolve("compiled"),
                "--takar.demo.cohort=false",
                "--takar.evaluation.compare-every=0",
                "--takar.run.workers=1",
                "--takar.run.lease=2s");
    }

    private int workers(LongRun run) {
        String id = run.path().substring(run.path().lastIndexOf('/') + 1);
        return jdbc.sql("SELECT count(DISTINCT worker) FROM chunk WHERE run = ?")
                .param(UUID.fromString(id))
                .query(Integer.class)
                .single();
    }
}
