package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.StartedJar;
import id.takar.population.EmployeeFiles;
import id.takar.synthetic.SyntheticPeople;
import java.io.BufferedOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Twenty kills with -9 in one run: of the service, of its database, of both, at moments that a seed chooses. What the run
 * comes to is byte for byte what it comes to undisturbed, people and groups.
 */
@EnabledIfSystemProperty(named = "takar.full", matches = "true")
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
            String population = send(service);
            String run = start(service, population);
            for (int kill = 0; kill < KILLS; kill++) {
                // Part of what is left to do, so that all kills fall into the run.
                int more = 1 + random.nextInt(PEOPLE / (KILLS + 1));
                int reach = Math.min(PEOPLE - 1, decided(service, run) + more);
                var at = service;
                until(() -> decided(at, run) >= reach);
                assertThat(state(service, run)).as("before kill " + kill).isEqualTo("RUNNING");
                kill(service, kill % 3);
                service = StartedJar.on(data, SETTINGS);
            }
            var disturbed = done(service, run);
            var undisturbed = done(service, start(service, population));

            assertThat(disturbed.path("decided").asInt()).isEqualTo(PEOPLE);
            assertThat(disturbed.path("setAside").asInt()).isZero();
            assertThat(disturbed.path("sha256").asString())
                    .hasSize(64)
                    .isEqualTo(undisturbed.path("sha256").asString());
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

    private String send(StartedJar service) throws Exception {
        var file = folder.resolve("people.jsonl");
        var people = new SyntheticPeople(1, List.of());
        var files = new EmployeeFiles();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int number = 0; number < PEOPLE; number++) {
                out.write(files.write(people.person(number)));
                out.write('\n');
            }
        }
        return service.caller()
                .as("hr")
                .with("Content-Type", "application/x-ndjson")
                .send("POST", "/api/v1/populations", BodyPublishers.ofFile(file))
                .json()
                .path("id")
                .asString();
    }

    private static String start(StartedJar service, String population) throws Exception {
        return service.caller()
                .as("hr")
                .post("/api/v1/runs", "{\"population\":\"" + population + "\",\"on\":\"2024-03-14\"}")
                .header("Location");
    }

    private static JsonNode done(StartedJar service, String run) throws Exception {
        until(() -> state(service, run).equals("DONE"));
        return service.caller().as("hr").get(run).json();
    }

    private static int decided(StartedJar service, String run) throws Exception {
        return service.caller().as("hr").get(run).json().path("decided").asInt();
    }

    private static String state(StartedJar service, String run) throws Exception {
        return service.caller().as("hr").get(run).json().path("state").asString();
    }

    private static void until(java.util.concurrent.Callable<Boolean> so) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(100))
                .until(so);
    }
}
