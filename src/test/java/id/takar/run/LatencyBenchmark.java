package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.StartedJar;
import id.takar.web.Caller;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long one durable evaluation over HTTP takes while so many a second come in: each request is sent when it is due,
 * whether those before were answered or not, and its time counts from when it was due. The jar with its own PostgreSQL and
 * whoever asks share the processors. Needs the jar: {@code mvn -DskipTests package}.
 */
class LatencyBenchmark {
    private static final int[] RATES = {50, 100, 200, 300, 400, 500};
    private static final int SECONDS = Integer.getInteger("takar.seconds", 20);
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    @Test
    void oneEvaluationAtSoManyASecond() throws Exception {
        List<String> cohort;
        try (var in = LatencyBenchmark.class.getResourceAsStream("/demo/cohort.jsonl")) {
            cohort = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        try (var service = StartedJar.on(
                folder.resolve("data"), "--takar.demo.cohort=false", "--takar.evaluation.compare-every=0")) {
            String token = service.caller()
                    .as("admin")
                    .post("/api/v1/tokens", "{\"name\":\"payroll\",\"roles\":[\"HR\"]}")
                    .json()
                    .path("token")
                    .asString();
            var client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            measure(client, service.caller(), token, cohort, 100);
            measure(client, service.caller(), token, cohort, 300);
            for (int rate : RATES) {
                var times = measure(client, service.caller(), token, cohort, rate);
                System.out.printf(
                        Locale.ROOT,
                        "%d a second: median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                        rate,
                        times[times.length / 2] / 1e6,
                        times[times.length * 99 / 100] / 1e6,
                        times[times.length - 1] / 1e6);
            }
        }
    }

    /** Nanoseconds from when each was due to its answer, the shortest first. */
    private static long[] measure(HttpClient client, Caller caller, String token, List<String> cohort, int rate) {
        int all = rate * SECONDS;
        var answers = new ArrayList<CompletableFuture<Long>>(all);
        long begun = System.nanoTime();
        for (int i = 0; i < all; i++) {
            long due = begun + i * SECOND / rate;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            var request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + caller.port() + "/api/v1/evaluations?on=2024-03-14"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(cohort.get(i % cohort.size())))
                    .build();
            answers.add(client.sendAsync(request, BodyHandlers.ofByteArray()).thenApply(answer -> {
                assertThat(answer.statusCode())
                        .as(new String(answer.body(), StandardCharsets.UTF_8))
                        .isEqualTo(201);
                return System.nanoTime() - due;
            }));
        }
        long[] times = answers.stream().mapToLong(CompletableFuture::join).toArray();
        Arrays.sort(times);
        return times;
    }
}
