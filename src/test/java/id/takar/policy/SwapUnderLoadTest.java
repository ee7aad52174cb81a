package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.engine.Runner;
import id.takar.evaluation.Evaluation;
import id.takar.facts.EmployeeFile;
import id.takar.population.EmployeeFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Releases come, decide and go while evaluations run: nothing of a dropped one stays, and no answer is another's. */
class SwapUnderLoadTest {
    private static final int SWAPS = Boolean.getBoolean("takar.full") ? 1_000 : 100;
    private static final int WARM = 20;
    private static final int EVALUATORS = 2;
    private static final long MEGABYTE = 1 << 20;
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);

    private final ReleaseCompiler compiler = new ReleaseCompiler(null);
    private final EmployeeFile employee = employee();
    private final AtomicReference<Numbered> inForce = new AtomicReference<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong decided = new AtomicLong();

    /** A release, and the number in the finding that it gives. */
    private record Numbered(int number, Release release) {}

    @Test
    void releasesAreSwappedWholeAndDroppedWhole() throws Exception {
        var dropped = new ArrayList<WeakReference<Release>>();
        inForce.set(compiled(0));
        var threads = Executors.newFixedThreadPool(EVALUATORS);
        Sizes before = null;
        try {
            var evaluators = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < EVALUATORS; i++) {
                evaluators.add(threads.submit(evaluator()));
            }
            for (int swap = 1; swap <= SWAPS; swap++) {
                var next = compiled(swap);
                dropped.add(new WeakReference<>(inForce.getAndSet(next).release()));
                if (swap == WARM) {
                    before = Sizes.now();
                }
            }
            over.set(true);
            for (var evaluator : evaluators) {
                evaluator.get();
            }
        } finally {
            over.set(true);
            threads.shutdown();
        }

        var after = Sizes.now();
        LoggerFactory.getLogger(SwapUnderLoadTest.class)
                .info("{} swaps, {} decisions; after {} swaps {}, at the end {}", SWAPS, decided, WARM, before, after);
        assertThat(decided.get()).isGreaterThan(SWAPS);
        assertThat(dropped).filteredOn(release -> release.get() != null).isEmpty();
        assertThat(after.threads()).isLessThanOrEqualTo(before.threads());
        assertThat(after.metaspace()).isLessThan(before.metaspace() + 8 * MEGABYTE);
        assertThat(after.heap()).isLessThan(before.heap() + 32 * MEGABYTE);
    }

    /** Decides by the release in force, whole, and looks whether the answer is of that release. */
    private Callable<Void> evaluator() {
        return () -> {
            while (!over.get()) {
                var current = inForce.get();
                var reasons =
                        Evaluation.of(current.release()).decide(employee, DAY).reasons();
                assertThat(reasons).hasSize(1);
                assertThat(reasons.get(0).rule()).isEqualTo("seen." + current.number());
                decided.incrementAndGet();
            }
            return null;
        };
    }

    private Numbered compiled(int number) {
        var release = compiler.compile(files(number)).orThrow();
        assertThat(release.runner()).isEqualTo(Runner.STRAIGHT);
        return new Numbered(number, release);
    }

    private static SortedMap<String, byte[]> files(int number) {
        var files = new TreeMap<String, byte[]>();
        files.put("test/seen.drl", bytes("""
                package policy.test.seen

                import id.takar.facts.*

                rule "Seen %d"
                    @id( "seen.%d" )
                    @legalBasis( "agency policy" )
                    @from( "2000-01-01" )
                when
                    Rank( golongan != null )
                then
                    insert( Finding.noted( "seen-%d" ) );
                end
                """.formatted(number, number, number)));
        files.put("test/seen.messages_id.properties", bytes("seen." + number + " = terlihat\n"));
        files.put("test/seen.messages_en.properties", bytes("seen." + number + " = seen\n"));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static EmployeeFile employee() {
        try (var example = SwapUnderLoadTest.class.getResourceAsStream("/demo/example-employee.json")) {
            return new EmployeeFiles().read(example.readAllBytes()).file();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a leak would let grow, once all is collected that can be. */
    private record Sizes(long heap, long metaspace, int threads) {
        static Sizes now() {
            var memory = ManagementFactory.getMemoryMXBean();
            for (int i = 0; i < 3; i++) {
                memory.gc();
            }
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .map(MemoryPoolMXBean::getUsage)
                    .mapToLong(usage -> usage.getUsed())
                    .sum();
            return new Sizes(
                    memory.getHeapMemoryUsage().getUsed(),
                    metaspace,
                    ManagementFactory.getThreadMXBean().getThreadCount());
        }
    }
}
