package id.takar;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.web.Caller;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as it is started by people: the jar, its own database, and a kill in the middle of things. */
class ServiceIT {
    private static final String EVALUATE = "/api/v1/evaluations?on=2024-03-14";
    private static final int POSTS = 200;
    private static final int ANSWERS_BEFORE_THE_KILL = 80;

    @TempDir
    private Path folder;

    @Test
    void losesNoDecisionWhoseAnswerWasReceivedWhenItIsKilled() throws Exception {
        var example = new String(
                ServiceIT.class
                        .getResourceAsStream("/demo/example-employee.json")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        Map<String, String> received;
        String token;
        try (var service = Jar.serve(folder, "--takar.demo.cohort=false")) {
            token = service.caller()
                    .as("admin")
                    .post("/api/v1/tokens", "{\"name\":\"payroll\",\"roles\":[\"HR\"]}")
                    .json()
                    .path("token")
                    .asString();
            received = postAndKill(service, token, example);
        }
        assertThat(received)
                .hasSizeGreaterThanOrEqualTo(ANSWERS_BEFORE_THE_KILL)
                .hasSizeLessThan(POSTS);

        try (var again = Jar.serve(folder, "--takar.demo.cohort=false")) {
            var payroll = again.caller().with("Authorization", "Bearer " + token);
            for (var answer : received.entrySet()) {
                var kept = payroll.get(answer.getKey());
                assertThat(kept.status()).isEqualTo(200);
                assertThat(decisionIn(kept.text())).isEqualTo(decisionIn(answer.getValue()));
            }
            again.process().destroy();
            assertThat(again.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(folder.resolve("data/database/postmaster.pid")).doesNotExist();
    }

    private static Map<String, String> postAndKill(Jar service, String token, String example) throws Exception {
        var received = new ConcurrentHashMap<String, String>();
        var enough = new CountDownLatch(ANSWERS_BEFORE_THE_KILL);
        var posted = new AtomicInteger();
        int port = service.port();
        ExecutorService callers = Executors.newFixedThreadPool(4);
        try {
            for (int i = 0; i < 4; i++) {
                callers.submit(() -> {
                    var payroll = new Caller(port).with("Authorization", "Bearer " + token);
                    while (posted.incrementAndGet() <= POSTS) {
                        var answer = payroll.post(EVALUATE, example);
                        if (answer.status() == 201) {
                            received.put(answer.header("Location"), answer.text());
                            enough.countDown();
                        }
                    }
                    return null;
                });
            }
            assertThat(enough.await(120, TimeUnit.SECONDS)).isTrue();
            service.kill();
        } finally {
            callers.shutdown();
            assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        return received;
    }

    private static String decisionIn(String answer) {
        return answer.substring(answer.indexOf("\"decision\":"));
    }

    @Test
    void refusesOtherMachinesAsLongAsThereAreDemoAccounts() throws Exception {
        try (var refused = Jar.serve(folder, "--server.address=0.0.0.0")) {
            assertThat(refused.output())
                    .anyMatch(line -> line.contains("The demo accounts, whose password everybody knows"))
                    .anyMatch(line -> line.contains("takar.demo.accounts=false"))
                    .noneMatch(line -> line.startsWith("\tat "));
            assertThat(refused.process().exitValue()).isEqualTo(1);
        }
    }

    @Test
    void answersOnTheTerminalWithoutAService() throws Exception {
        try (var command = Jar.start(folder, "--help")) {
            assertThat(command.output()).noneMatch(line -> line.contains("Spring"));
            assertThat(command.process().exitValue()).isZero();
        }
    }
}
