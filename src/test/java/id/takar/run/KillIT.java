package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.StartedJar;
import id.takar.web.Caller;
import id.takar.web.Caller.Answer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the service and its database with -9 while 200 employees are decided one by one and a run goes on; looks for
 * every answer given, and for every row of the run.
 */
class KillIT {
    private static final int POSTS = 200;
    private static final int BEFORE_THE_KILL = 60;
    private static final int BEFORE_THE_RUN = 40;
    private static final int CALLERS = 4;
    private static final int COPIES = 100;
    private static final String[] SETTINGS = {"--takar.demo.cohort=false", "--takar.run.lease=2s"};
    private static List<String> cohort;

    @TempDir
    private Path folder;

    @BeforeAll
    static void readCohort() throws Exception {
        try (var in = KillIT.class.getResourceAsStream("/demo/cohort.jsonl")) {
            cohort = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @Test
    void losesNoDecisionThatItAnsweredAndDoublesNone() throws Exception {
        var data = folder.resolve("data");
        Killed killed;
        String token;
        try (var service = StartedJar.on(data, SETTINGS)) {
            token = token(service.caller());
            killed = postUntilKilled(service, service.caller().with("Authorization", "Bearer " + token));
        }

        var answered = killed.answered();
        assertThat(answered).hasSizeBetween(BEFORE_THE_KILL, POSTS - 1);
        try (var service = StartedJar.on(data, SETTINGS)) {
            var hr = service.caller().with("Authorization", "Bearer " + token);
            for (var answer : answered.values()) {
                assertThat(answer.status()).isEqualTo(201);
                var kept = hr.get(answer.header("Location"));
                assertThat(kept.status()).isEqualTo(200);
                assertThat(decisionIn(kept)).isEqualTo(decisionIn(answer));
            }
            var alone = new ArrayList<String>();
            for (int i = 0; i < POSTS; i++) {
                var again = post(hr, i);
                if (answered.containsKey(i)) {
                    assertThat(again.status()).isEqualTo(200);
                    assertThat(again.header("Location"))
                            .isEqualTo(answered.get(i).header("Location"));
                } else {
                    assertThat(again.status()).isIn(200, 201);
                }
                if (i < cohort.size()) {
                    alone.add(again.json().path("decision").toString());
                }
            }
            assertThat(decisionsOf(hr, killed.run())).isEqualTo(copiesOf(alone));
        }
    }

    /** What was known at the kill: the answers that came, and where the run is that went on. */
    private record Killed(Map<Integer, Answer> answered, String run) {}

    private static Killed postUntilKilled(StartedJar service, Caller hr) throws Exception {
        var population = hr.with("Content-Type", "application/x-ndjson")
                .send(
                        "POST",
                        "/api/v1/populations",
                        BodyPublishers.ofString((String.join("\n", cohort) + "\n").repeat(COPIES)))
                .json()
                .path("id")
                .asString();
        var run = "";
        var some = new CountDownLatch(BEFORE_THE_RUN);
        var answered = new ConcurrentHashMap<Integer, Answer>();
        var enough = new CountDownLatch(BEFORE_THE_KILL);
        var callers = Executors.newFixedThreadPool(CALLERS);
        try {
            IntStream.range(0, POSTS)
                    .forEach(i -> callers.submit(() -> {
                        try {
                            answered.put(i, post(hr, i));
                            some.countDown();
                            enough.countDown();
                        } catch (IOException killed) {
                            // No answer came, so nothing was promised.
                        }
                        return null;
                    }));
            assertThat(some.await(120, TimeUnit.SECONDS)).isTrue();
            run = hr.post("/api/v1/runs", "{\"population\":\"" + population + "\",\"on\":\"2024-03-14\"}")
                    .header("Location");
            assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
            assertThat(hr.get(run).json().path("finishedAt").isMissingNode())
                    .as("the run is still going on")
                    .isTrue();
            service.kill();
        } finally {
            callers.shutdown();
            assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        return new Killed(answered, run);
    }

    /** Every decision of the run in the order of its rows, when it is done; pages are followed as it goes on. */
    private static List<String> decisionsOf(Caller hr, String run) throws Exception {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !hr.get(run).json().path("finishedAt").isMissingNode());
        var found = new ArrayList<String>();
        var after = "0";
        while (!after.equals("null")) {
            var page = hr.get(run + "/decisions?limit=500&after=" + after).json();
            page.path("items").forEach(item -> {
                assertThat(item.path("row").asInt()).isEqualTo(found.size() + 1);
                found.add(item.path("decision").toString());
            });
            after = page.path("next").toString();
        }
        return found;
    }

    private static Answer post(Caller hr, int number) throws Exception {
        return hr.with("Idempotency-Key", "post-" + number)
                .post("/api/v1/evaluations?on=2024-03-14", cohort.get(number % cohort.size()));
    }

    private static List<String> copiesOf(List<String> alone) {
        return Collections.nCopies(COPIES, alone).stream().flatMap(List::stream).toList();
    }

    private static String token(Caller admin) throws Exception {
        return admin.as("admin")
                .post("/api/v1/tokens", "{\"name\":\"payroll\",\"roles\":[\"HR\"]}")
                .json()
                .path("token")
                .asString();
    }

    private static String decisionIn(Answer answer) {
        return answer.text().substring(answer.text().indexOf("\"decision\":"));
    }
}
