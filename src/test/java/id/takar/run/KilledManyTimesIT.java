package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.StartedJar;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Twenty kills with -9 in one run: of the service, of its database, of both, at moments that a seed chooses. What the run
 * comes to is byte for byte what it comes to undisturbed, people and groups.
 */
@EnabledIfSystemProperty(named = "takar.full", matches = "true")
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class KilledManyTimesIT {
    private static final int PEOPLE = Integer.getInteger("takar.killed.people", 100_000);
    private static final int KILLS = Integer.getInteger("takar.killed.times", 20);
    private static final long SEED = 20_240_314;
    private static final String[] SETTINGS = {
        "--takar.demo.cohort=false", "--takar.run.lease=2s", "--takar.evaluation.compare-every=0"
    };

    @TempDir
    private Path folder;

    @Test
    void comesToTheSameAsUndisturbed() throws Exception {
        var data = folder.resolve("data");
        var random = new Random(SEED);
        var service = StartedJar.on(data, SETTINGS);
        try {
            String population = LongRun.send(service, LongRun.people(folder, PEOPLE));
            var run = LongRun.start(service, population);
            for (int kill = 0; kill < KILLS; kill++) {
                // Part of what is left to do, so that all kills fall into the run.
                int more = 1 + random.nextInt(PEOPLE / (KILLS + 1));
                var at = run;
                int reach = Math.min(PEOPLE - 1, at.decided() + more);
                LongRun.until(() -> at.decided() >= reach);
                assertThat(at.state()).as("before kill " + kill).isEqualTo("RUNNING");
                kill(service, kill % 3);
                service = StartedJar.on(data, SETTINGS);
                run = run.in(service);
            }
            var disturbed = run.done();
            var other = LongRun.start(service, population);
            var undisturbed = other.done();

            assertThat(disturbed.path("decided").asInt()).isEqualTo(PEOPLE);
            assertThat(disturbed.path("setAside").asInt()).isZero();
            assertThat(disturbed.path("sha256").asString())
                    .hasSize(64)
                    .isEqualTo(undisturbed.path("sha256").asString());
            assertThat(run.decisions()).isEqualTo(other.decisions()).hasLineCount(PEOPLE + 1);
        } finally {
            service.close();
        }
    }

    /** Kills the service, or its database, or both; nothing of either is left running. */
    private static void kill(StartedJar service, int which) throws Exception {
        switch (which) {
            case 0 -> service.killService();
            case 1 -> {
                service.killDatabase();
                service.close();
            }
            default -> service.kill();
        }
    }
}
