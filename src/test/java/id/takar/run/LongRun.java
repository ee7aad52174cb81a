package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.StartedJar;
import id.takar.population.EmployeeFiles;
import id.takar.synthetic.SyntheticPeople;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A run of many people in a service of its own, as HR starts and watches it. */
record LongRun(StartedJar service, String path) {

    /** Writes so many people, one a line, and gives the file. */
    static Path people(Path folder, int number) throws IOException {
        var file = folder.resolve("people.jsonl");
        var people = new SyntheticPeople(1, List.of());
        var files = new EmployeeFiles();
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < number; i++) {
                out.write(files.write(people.person(i)));
                out.write('\n');
            }
        }
        return file;
    }

    /** Sends a file of people; the id of the population. */
    static String send(StartedJar service, Path file) throws Exception {
        var population = service.caller()
                .as("hr")
                .with("Content-Type", "application/x-ndjson")
                .send("POST", "/api/v1/populations", BodyPublishers.ofFile(file));
        assertThat(population.status()).as(population.text()).isEqualTo(201);
        return population.json().path("id").asString();
    }

    /** Starts a run of a population. */
    static LongRun start(StartedJar service, String population) throws Exception {
        return new LongRun(
                service,
                service.caller()
                        .as("hr")
                        .post("/api/v1/runs", "{\"population\":\"" + population + "\",\"on\":\"2024-03-14\"}")
                        .header("Location"));
    }

    /** The same run in a service that was started again. */
    LongRun in(StartedJar again) {
        return new LongRun(again, path);
    }

    JsonNode now() throws Exception {
        return service.caller().as("hr").get(path).json();
    }

    int decided() throws Exception {
        return now().path("decided").asInt();
    }

    String state() throws Exception {
        return now().path("state").asString();
    }

    /** The run when it is done. */
    JsonNode done() throws Exception {
        until(() -> state().equals("DONE"));
        return now();
    }

    /** The rows with the digest of each decision as it is kept. */
    String decisions() throws Exception {
        var file = service.caller().as("hr").get(path + "/export.csv?columns=row,sha256");
        assertThat(file.status()).isEqualTo(200);
        return file.text();
    }

    static void until(Callable<Boolean> so) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofMillis(100))
                .until(so);
    }
}
