package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.StartedJar;
import id.takar.web.Caller;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A population end to end, whole processes: the jar with its own PostgreSQL and 512 MB of heap takes a file, decides about
 * everybody by all shipped rules, and keeps every decision with its reasons. Needs the jar: {@code mvn -DskipTests package}.
 */
class PopulationBenchmark {
    private static final int PEOPLE = Integer.getInteger("takar.people", 20_000);
    /** Seldom: each look costs a tenth of a second, which is what a password takes to check. */
    private static final long STEP = 2_000_000_000L;

    private static final int PAGES = 9;
    private static final long MILLI = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void fromTheFileToDecisions() throws Exception {
        var file = LongRun.people(folder, PEOPLE);
        var data = folder.resolve("data");
        try (var service = StartedJar.on(
                data, List.of("-Xmx512m"), "--takar.demo.cohort=false", "--takar.evaluation.compare-every=0")) {
            var hr = service.caller().as("hr");
            long before = size(data);
            long begun = System.nanoTime();
            var population = hr.with("Content-Type", "application/x-ndjson")
                    .send("POST", "/api/v1/populations", BodyPublishers.ofFile(file))
                    .json();
            long sent = System.nanoTime();
            assertThat(population.path("rows").asInt()).isEqualTo(PEOPLE);
            var run = service.caller()
                    .as("hr")
                    .post(
                            "/api/v1/runs",
                            "{\"population\":\"" + population.path("id").asString() + "\",\"on\":\"2024-03-14\"}")
                    .header("Location");
            long firstHalf = 0;
            for (double progress = 0; progress < 1; LockSupport.parkNanos(STEP)) {
                progress = done(service.caller().as("hr"), run);
                firstHalf = firstHalf == 0 && progress >= 0.5 ? System.nanoTime() : firstHalf;
            }
            long decided = System.nanoTime();
            while (!service.caller()
                    .as("hr")
                    .get(run)
                    .json()
                    .path("state")
                    .asString()
                    .equals("DONE")) {
                LockSupport.parkNanos(STEP);
            }
            long ended = System.nanoTime();
            var page =
                    service.caller().as("hr").get(run + "/decisions?limit=100").text();
            say("a file of %,d employees, %,.0f bytes each", PEOPLE, Files.size(file) / (double) PEOPLE);
            say("sent, read and kept: %,.0f a second", rate(PEOPLE, sent - begun));
            say(
                    "decided and kept: %,.0f a second, in the second half %,.0f",
                    rate(PEOPLE, decided - sent), rate(PEOPLE / 2, decided - firstHalf));
            say("then their groups: %.1f s", (ended - decided) / 1e9);
            say("end to end: %,.0f a second", rate(PEOPLE, ended - begun));
            say("a decision has %,d bytes as JSON", page.length() / 100);
            say("on disk: %,.0f bytes for each employee, all in all", (size(data) - before) / (double) PEOPLE);
            pages(service.caller().as("hr"), run.substring(run.lastIndexOf('/') + 1));
            say("peak memory of the service: %s", peak(service.process().pid()));
        }
    }

    /** How long HR waits for pages about all of them. */
    private static void pages(Caller hr, String run) throws Exception {
        for (var path : List.of(
                "/?run=" + run,
                "/?run=" + run + "&page=" + Math.max(1, PEOPLE / 100),
                "/?run=" + run + "&sort=name",
                "/?run=" + run + "&sort=productivity.ability&down=true",
                "/?run=" + run + "&outcome=performance.predicate&value=KURANG&sort=agency",
                "/?run=" + run + "&q=guru+samarinda",
                "/runs/" + run)) {
            var times = new ArrayList<Long>();
            for (int i = 0; i < PAGES; i++) {
                long begun = System.nanoTime();
                assertThat(hr.get(path).status()).isEqualTo(200);
                times.add(System.nanoTime() - begun);
            }
            times.sort(null);
            say(
                    "%s: median %,d ms, longest %,d ms",
                    path.replace(run, "…"), times.get(PAGES / 2) / MILLI, times.get(PAGES - 1) / MILLI);
        }
    }

    private static double done(Caller hr, String run) throws Exception {
        return hr.get(run).json().path("progress").asDouble();
    }

    private static double rate(int people, long nanos) {
        return people * 1e9 / nanos;
    }

    private static String peak(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("unknown");
    }

    private static long size(Path data) throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(PopulationBenchmark::length)
                    .sum();
        }
    }

    private static long length(Path file) {
        return file.toFile().length();
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
