package id.takar.engine;

import static id.takar.engine.Policies.policies;
import static id.takar.engine.Policies.rule;
import static org.assertj.core.api.Assertions.assertThat;

import id.takar.confine.VisibleClasses;
import id.takar.confine.WorkerLimits;
import id.takar.confine.WorkerPool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CompileWorkersTest {
    private static final WorkerLimits AMPLE = new WorkerLimits(1, 512, Duration.ofMinutes(2));

    private final List<Diagnostic> diagnostics = new ArrayList<>();

    @Test
    void compilesInAnotherProcessToTheSameClasses() {
        var policy = policy();
        try (var workers = new CompileWorkers(AMPLE)) {
            var there = workers.build(policy, diagnostics);
            var here = PolicyCompiler.compile(policy, new CompileClasspath(VisibleClasses.WHEN_COMPILED), diagnostics);

            assertThat(diagnostics).isEmpty();
            assertThat(there.models()).isEqualTo(here.models());
            assertThat(there.bytes().keySet()).isEqualTo(here.bytes().keySet());
        }
    }

    @Test
    void makesAReleaseThatDecides() {
        try (var workers = new CompileWorkers(AMPLE)) {
            var release = new ReleaseCompiler(null, workers)
                    .compile(policies()
                            .logic("a/b", rule("r", "Rank( golongan != null )", "insert( Finding.noted( \"n\" ) );"))
                            .logic("a/c", rule("s", "Rank( golongan != null )", "insert( Finding.noted( \"m\" ) );"))
                            .files())
                    .orThrow();

            assertThat(release.rules()).hasSize(2);
            assertThat(workers.pids()).hasSize(1);
        }
    }

    @Test
    void replacesAProcessThatDied() throws Exception {
        try (var workers = new CompileWorkers(AMPLE)) {
            assertThat(workers.build(policy(), diagnostics)).isNotNull();
            long first = workers.pids().get(0);
            var process = ProcessHandle.of(first).orElseThrow();
            process.destroyForcibly();
            process.onExit().get(1, TimeUnit.MINUTES);

            assertThat(workers.build(policy(), diagnostics)).isNotNull();

            assertThat(diagnostics).isEmpty();
            assertThat(workers.pids()).hasSize(1).doesNotContain(first);
        }
    }

    @Test
    void aPolicyThatNeedsTooMuchMemoryIsAnAnswer() {
        try (var workers = new CompileWorkers(new WorkerLimits(1, 10, Duration.ofMinutes(2)))) {
            assertThat(workers.build(policy(), diagnostics)).isNull();

            assertThat(diagnostics).singleElement().satisfies(found -> {
                assertThat(found.code()).isEqualTo("compile.too-much");
                assertThat(found.file()).isEqualTo("a/b.drl");
                assertThat(found.message(java.util.Locale.ENGLISH)).contains("more than 10 MB");
            });
        }
    }

    @Test
    void aPolicyThatTakesTooLongIsAnAnswerAndTheNextOneIsCompiled() {
        try (var workers = new CompileWorkers(new WorkerLimits(1, 512, Duration.ofMillis(1)))) {
            assertThat(workers.build(policy(), diagnostics)).isNull();

            assertThat(diagnostics).singleElement().satisfies(found -> {
                assertThat(found.code()).isEqualTo("compile.too-long");
                assertThat(found.message(java.util.Locale.ENGLISH)).contains("more than 0.001 seconds");
            });
            assertThat(workers.pids()).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theProcessKnowsNothingAndReachesNobody() throws Exception {
        try (var workers = new CompileWorkers(AMPLE)) {
            workers.build(policy(), diagnostics);
            var process = Path.of("/proc", "" + workers.pids().get(0));

            assertThat(Files.readString(process.resolve("environ"))).isEmpty();
            assertThat(Files.list(process.resolve("cwd"))).isEmpty();
            if (WorkerPool.haveNoNetwork()) {
                assertThat(Files.readAllLines(process.resolve("net/dev")).stream()
                                .skip(2))
                        .allMatch(line -> line.strip().startsWith("lo:"));
            }
        }
    }

    @Test
    void endsItsProcesses() throws Exception {
        var workers = new CompileWorkers(AMPLE);
        workers.build(policy(), diagnostics);
        var process = ProcessHandle.of(workers.pids().get(0)).orElseThrow();

        workers.close();

        process.onExit().get(1, TimeUnit.MINUTES);
        assertThat(workers.pids()).isEmpty();
    }

    private PolicyText policy() {
        var files = policies()
                .logic("a/b", rule("r", "Rank( golongan != null )", "insert( Finding.noted( \"n\" ) );"))
                .files();
        return ReleaseCompiler.policies(files, diagnostics).get(0);
    }
}
