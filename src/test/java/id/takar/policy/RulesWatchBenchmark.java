package id.takar.policy;

import id.takar.Times;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/** How long from the save of one file among all rules to what is said of it, in the running service. */
@SpringBootTest(properties = {"takar.demo.cohort=false", "takar.run.workers=0"})
class RulesWatchBenchmark {
    private static final Path FOLDER = Path.of("target", "watched-rules").toAbsolutePath();
    private static final int WARM = 60;
    private static final int MEASURED = 100;
    private static final long SEED = 20_240_314;
    private static final int NANOSECONDS_BETWEEN_LOOKS = 200_000;

    @Autowired
    private RulesWatch watch;

    @DynamicPropertySource
    static void watchTheFolder(DynamicPropertyRegistry properties) throws Exception {
        FileSystemUtils.deleteRecursively(FOLDER);
        FileSystemUtils.copyRecursively(Path.of("rules"), FOLDER);
        properties.add("takar.rules.watch", FOLDER::toString);
    }

    @Test
    void fromSaveToResult() throws Exception {
        until(seen -> seen.check() != null);
        List<String> paths = RuleFolder.shipped().keySet().stream()
                .filter(path -> path.endsWith(".drl"))
                .toList();
        var random = new Random(SEED);
        var good = new Times();
        var bad = new Times();
        for (int i = 0; i < WARM + MEASURED; i++) {
            String path = paths.get(random.nextInt(paths.size()));
            String text = Files.readString(Path.of("rules", path));
            double well = saved(path, text + "\n// edit " + i + "\n");
            double wrong = saved(path, text.replaceFirst("\nthen", "\nthem"));
            saved(path, text);
            if (i >= WARM) {
                good.add(well);
                bad.add(wrong);
            }
        }
        report("a good edit to its trial release", good);
        report("a bad edit to its diagnostics   ", bad);
    }

    /** Milliseconds from the save to the result. */
    private double saved(String path, String text) throws Exception {
        var before = watch.now().orElseThrow();
        long start = System.nanoTime();
        Files.write(FOLDER.resolve(path), text.getBytes(StandardCharsets.UTF_8));
        until(seen -> !seen.at().equals(before.at()));
        return (System.nanoTime() - start) / 1e6;
    }

    private void until(java.util.function.Predicate<Watched> as) {
        while (watch.now().filter(as).isEmpty()) {
            LockSupport.parkNanos(NANOSECONDS_BETWEEN_LOOKS);
        }
    }

    private static void report(String what, Times times) {
        System.out.printf(
                "%s: median %.0f ms, 9 of 10 within %.0f ms, longest %.0f ms (%d edits)%n",
                what, times.median(), times.within(0.9), times.within(1), times.count());
    }
}
