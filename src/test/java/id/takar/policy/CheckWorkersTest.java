package id.takar.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.takar.confine.WorkerLimits;
import id.takar.engine.Diagnostic;
import id.takar.engine.ReleaseCompiler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about rule files by the process that tries them. */
class CheckWorkersTest {
    private static final WorkerLimits AMPLE = new WorkerLimits(1, 512, Duration.ofMinutes(5));

    @TempDir
    private Path cache;

    @Test
    void saysOfAReleaseWhatIsSaidInThisProcess() {
        var files = wrong();
        var compiled = new ReleaseCompiler(null).compile(files);
        try (var workers = new CheckWorkers(cache, AMPLE)) {
            var there = workers.check(files);

            assertThat(there).isEqualTo(ReleaseCheck.of(compiled.orThrow(), compiled.diagnostics()));
            assertThat(there.scenarios()).isEqualTo(1);
            assertThat(there.findings())
                    .filteredOn(found -> found.code().equals("scenario.expected"))
                    .singleElement()
                    .satisfies(found -> assertThat(found.chain()).isNotEmpty());
        }
    }

    @Test
    void saysWhyFilesAreNoRelease() {
        var files = TestReleases.small();
        files.put("test/seen.drl", "package policy.test.seen\nimport java.io.File\n".getBytes(UTF_8));
        try (var workers = new CheckWorkers(cache, AMPLE)) {
            var check = workers.check(files);

            assertThat(check.isWell()).isFalse();
            assertThat(check.rules()).isZero();
            assertThat(check.findings()).extracting(Diagnostic::code).contains("import.unknown");
        }
    }

    @Test
    void aCheckThatTakesTooLongIsAFindingAndTheNextOneIsMade() {
        try (var workers = new CheckWorkers(cache, new WorkerLimits(1, 512, Duration.ofMillis(1)))) {
            var check = workers.check(TestReleases.small());

            assertThat(check.findings()).singleElement().satisfies(found -> {
                assertThat(found.code()).isEqualTo("check.too-long");
                assertThat(found.message(java.util.Locale.ENGLISH)).contains("more than 0.001 seconds");
            });
            assertThat(check.isDone()).isFalse();
            assertThat(workers.check(TestReleases.small()).isDone()).isFalse();
        }
    }

    @Test
    void aCheckThatNeedsTooMuchMemoryIsAFinding() {
        try (var workers = new CheckWorkers(cache, new WorkerLimits(1, 10, Duration.ofMinutes(5)))) {
            assertThat(workers.check(TestReleases.small()).findings())
                    .extracting(Diagnostic::code)
                    .containsExactly("check.too-much");
        }
    }

    /** The small release, with a scenario that expects something else. */
    private static SortedMap<String, byte[]> wrong() {
        var files = TestReleases.small();
        files.computeIfPresent(
                "test/seen.scenarios.yaml",
                (path, text) -> new String(text, UTF_8)
                        .replace("test.rank: seen", "test.rank: not seen")
                        .getBytes(UTF_8));
        return files;
    }
}
