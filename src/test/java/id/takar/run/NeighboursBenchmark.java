package id.takar.run;

import id.takar.Times;
import id.takar.policy.RuleFolder;
import id.takar.web.Caller;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * How long good requests take, alone and beside somebody who asks for the most that may be asked: the largest employee
 * file over and over, or the dearest rule files that the readers accept, saved again and again in the watched folder.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"takar.demo.cohort=false", "takar.run.workers=0"})
class NeighboursBenchmark {
    private static final Path FOLDER = Path.of("target", "attacked-rules").toAbsolutePath();
    private static final int REQUESTS = 1_500;
    private static final String EVALUATE = "/api/v1/evaluations?on=2024-03-14";

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void watchAFolder(DynamicPropertyRegistry properties) throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        FileSystemUtils.copyRecursively(Path.of("rules"), FOLDER);
        properties.add("takar.rules.watch", FOLDER::toString);
    }

    @Test
    void goodRequestsBesideAnAttacker() throws Exception {
        var caller = new Caller(port).with("Authorization", "Bearer " + token());
        String good = Files.readAllLines(Path.of("src/main/resources/demo/cohort.jsonl"))
                .get(0);
        String large = large(good);
        System.out.println("the attacker's file: " + large.length() + " characters, answered with "
                + caller.post(EVALUATE, large).status());
        measure(caller, good);

        var alone = new Times();
        var besideFiles = new Times();
        var besideRules = new Times();
        for (int round = 0; round < 3; round++) {
            alone.addAll(measure(caller, good));
            besideFiles.addAll(beside(() -> caller.post(EVALUATE, large).status(), caller, good));
            besideRules.addAll(beside(NeighboursBenchmark::saveDearRules, caller, good));
        }
        report("alone                          ", alone, alone);
        report("beside the largest files       ", besideFiles, alone);
        report("beside the dearest rules, saved", besideRules, alone);
    }

    private Times beside(Callable<?> attack, Caller caller, String good) throws Exception {
        var over = new AtomicBoolean();
        var attacker = Executors.newSingleThreadExecutor();
        var attacking = attacker.submit(() -> {
            while (!over.get()) {
                attack.call();
            }
            return null;
        });
        try {
            return measure(caller, good);
        } finally {
            over.set(true);
            attacking.get();
            attacker.shutdown();
        }
    }

    /** Milliseconds of each request. */
    private static Times measure(Caller caller, String good) throws Exception {
        var times = new Times();
        for (int i = 0; i < REQUESTS / 3; i++) {
            long start = System.nanoTime();
            int status = caller.post(EVALUATE, good).status();
            times.add((System.nanoTime() - start) / 1e6);
            if (status != 201) {
                throw new AssertionError("a good request was answered with " + status);
            }
        }
        return times;
    }

    /** As many entries in each list as a file may have, within the bytes that a request may have. */
    private static String large(String good) {
        String competences = IntStream.range(0, 1_000)
                .mapToObj("{\"key\":\"C%d\",\"group\":\"TECHNICAL\",\"required\":3,\"achieved\":2}"::formatted)
                .collect(Collectors.joining(","));
        String trainings = IntStream.range(0, 1_000)
                .mapToObj(
                        "{\"key\":\"T%d\",\"kind\":\"SEMINAR\",\"title\":\"a\",\"hours\":4,\"completedOn\":\"2023-09-14\"}"
                                ::formatted)
                .collect(Collectors.joining(","));
        String results = IntStream.range(0, 1_000)
                .mapToObj(
                        ("{\"key\":\"R%d\",\"title\":\"L\",\"kind\":\"MAIN\",\"aspect\":\"QUANTITY\",\"unitOfMeasure\":\"l\","
                                        + "\"target\":240,\"realisation\":274,\"direction\":\"MORE_IS_BETTER\",\"weight\":1,"
                                        + "\"due\":\"2023-12-30\"}")::formatted)
                .collect(Collectors.joining(","));
        return good.replaceFirst("\"competences\":\\[[^\\]]*]", "\"competences\":[" + competences + "]")
                .replaceFirst("\"trainings\":\\[[^\\]]*]", "\"trainings\":[" + trainings + "]")
                .replaceFirst("\"results\":\\[[^\\]]*]", "\"results\":[" + results + "]");
    }

    /** The largest of our own files, changed each time so that it is compiled anew, twenty times a second. */
    private static Void saveDearRules() throws Exception {
        String path = RuleFolder.shipped().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".drl"))
                .max(java.util.Map.Entry.comparingByValue((a, b) -> Integer.compare(a.length, b.length)))
                .orElseThrow()
                .getKey();
        String text = Files.readString(Path.of("rules", path), StandardCharsets.UTF_8);
        Files.writeString(FOLDER.resolve(path), text + "\n// " + System.nanoTime() + "\n");
        java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        return null;
    }

    private String token() throws Exception {
        return new Caller(port)
                .as("admin")
                .post("/api/v1/tokens", "{\"name\":\"benchmark\",\"roles\":[\"HR\"]}")
                .json()
                .path("token")
                .asString();
    }

    private static void report(String what, Times times, Times alone) {
        System.out.printf(
                "good requests %s: median %.1f ms, p99 %.1f ms (%.1f and %.1f times alone; %d requests)%n",
                what,
                times.median(),
                times.within(0.99),
                times.median() / alone.median(),
                times.within(0.99) / alone.within(0.99),
                times.count());
    }
}
