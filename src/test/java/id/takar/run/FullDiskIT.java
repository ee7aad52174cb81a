package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.takar.StartedJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk of the database becomes full in the middle of a run, service and database are killed with -9, and somebody
 * makes room. What the run comes to is byte for byte what it comes to undisturbed. Needs a small disk of its own, so it
 * runs only where one may be mounted.
 */
@EnabledIfSystemProperty(named = "takar.full", matches = "true")
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class FullDiskIT {
    private static final int PEOPLE = Integer.getInteger("takar.killed.people", 20_000);
    private static final String[] SETTINGS = {
        "--takar.demo.cohort=false", "--takar.run.lease=2s", "--takar.evaluation.compare-every=0"
    };
    private static final int PART = 1 << 20;

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=3g", "takar", disk.toString()))
                .as("a disk of its own can be mounted here")
                .isZero();
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    @Test
    void comesToTheSameAsUndisturbed() throws Exception {
        var data = disk.resolve("data");
        var service = StartedJar.on(data, SETTINGS);
        try {
            String population = LongRun.send(service, LongRun.people(folder, PEOPLE));
            var run = LongRun.start(service, population);
            LongRun.until(() -> run.decided() > PEOPLE / 10);
            var ballast = fill();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .during(Duration.ofSeconds(15))
                    .until(standsStill(run));
            service.kill();
            Files.delete(ballast);

            service = StartedJar.on(data, SETTINGS);
            var goesOn = run.in(service);
            var disturbed = goesOn.done();
            var other = LongRun.start(service, population);
            var undisturbed = other.done();

            assertThat(disturbed.path("decided").asInt()).isEqualTo(PEOPLE);
            assertThat(disturbed.path("sha256").asString())
                    .hasSize(64)
                    .isEqualTo(undisturbed.path("sha256").asString());
            assertThat(goesOn.decisions()).isEqualTo(other.decisions()).hasLineCount(PEOPLE + 1);
        } finally {
            service.close();
        }
    }

    /** Whether nothing was decided since it was asked last; a database that is down decides nothing. */
    private static java.util.concurrent.Callable<Boolean> standsStill(LongRun run) {
        int[] last = {-1};
        return () -> {
            var answer = run.service().caller().as("hr").get(run.path());
            if (answer.status() != 200) {
                return true;
            }
            assertThat(answer.json().path("state").asString()).isEqualTo("RUNNING");
            int decided = answer.json().path("decided").asInt();
            boolean same = decided == last[0];
            last[0] = decided;
            return same;
        };
    }

    /** Leaves not a byte on the disk. */
    private Path fill() throws IOException {
        var ballast = disk.resolve("ballast");
        try (var out = Files.newOutputStream(ballast, StandardOpenOption.CREATE_NEW)) {
            for (int size = PART; size > 0; ) {
                try {
                    out.write(new byte[size]);
                } catch (IOException full) {
                    size /= 2;
                }
            }
        }
        return ballast;
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }
}
