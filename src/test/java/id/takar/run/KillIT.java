package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.StartedJar;
import id.takar.web.Caller;
import id.takar.web.Caller.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the service and its database with -9 while 200 employees are decided, and looks for every answer given. */
class KillIT {
    private static final int POSTS = 200;
    private static final int BEFORE_THE_KILL = 60;
    private static final int CALLERS = 4;
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
        Map<Integer, Answer> answered;
        String token;
        try (var service = StartedJar.on(data, "--takar.demo.cohort=false")) {
            token = token(service.caller());
            answered = postUntilKilled(service, token);
        }

        assertThat(answered).hasSizeBetween(BEFORE_THE_KILL, POSTS - 1);
        try (var service = StartedJar.on(data, "--takar.demo.cohort=false")) {
            var hr = service.caller().with("Authorization", "Bearer " + token);
            for (var answer : answered.values()) {
                assertThat(answer.status()).isEqualTo(201);
                var kept = hr.get(answer.header("Location"));
                assertThat(kept.status()).isEqualTo(200);
                assertThat(decisionIn(kept)).isEqualTo(decisionIn(answer));
            }
            for (int i = 0; i < POSTS; i++) {
                var again = post(hr, i);
                if (answered.containsKey(i)) {
                    assertThat(again.status()).isEqualTo(200);
                    assertThat(again.header("Location"))
                            .isEqualTo(answered.get(i).header("Location"));
                } else {
                    assertThat(again.status()).isIn(200, 201);
                }
            }
        }
    }

    private static Map<Integer, Answer> postUntilKilled(StartedJar service, String token) throws Exception {
        var answered = new ConcurrentHashMap<Integer, Answer>();
        var enough = new CountDownLatch(BEFORE_THE_KILL);
        var callers = Executors.newFixedThreadPool(CALLERS);
        var hr = service.caller().with("Authorization", "Bearer " + token);
        try {
            IntStream.range(0, POSTS)
                    .forEach(i -> callers.submit(() -> {
                        try {
                            answered.put(i, post(hr, i));
                            enough.countDown();
                        } catch (IOException killed) {
                            // No answer came, so nothing was promised.
                        }
                        return null;
                    }));
            assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
            service.kill();
        } finally {
            callers.shutdown();
            assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        return answered;
    }

    private static Answer post(Caller hr, int number) throws Exception {
        return hr.with("Idempotency-Key", "post-" + number)
                .post("/api/v1/evaluations?on=2024-03-14", cohort.get(number % cohort.size()));
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
