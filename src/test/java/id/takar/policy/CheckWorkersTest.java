package id.takar.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.takar.confine.WorkerLimits;
import id.takar.engine.Diagnostic;
import id.takar.engine.ReleaseCompiler;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about rule files by the process that tries them. */
class CheckWorkersTest {
    private static final WorkerLimits AMPLE = new WorkerLimits(1, 512, Duration.ofMinutes(5));

    @TempDir
    private Path cache;

    @Test
    void saysOfAReleaseWhatIsSaidInThisProcess() {
        var files = files("III/b");
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
        var files = files("III/b");
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
            var check = workers.check(files("III/b"));

            assertThat(check.findings()).singleElement().satisfies(found -> {
                assertThat(found.code()).isEqualTo("check.too-long");
                assertThat(found.message(java.util.Locale.ENGLISH)).contains("more than 0.001 seconds");
            });
            assertThat(check.isDone()).isFalse();
            assertThat(workers.check(files("III/b")).isDone()).isFalse();
        }
    }

    @Test
    void aCheckThatNeedsTooMuchMemoryIsAFinding() {
        try (var workers = new CheckWorkers(cache, new WorkerLimits(1, 10, Duration.ofMinutes(5)))) {
            assertThat(workers.check(files("III/b")).findings())
                    .extracting(Diagnostic::code)
                    .containsExactly("check.too-much");
        }
    }

    /** One rule, which speaks of III/b, and one scenario, which expects something else. */
    private static SortedMap<String, byte[]> files(String golongan) {
        var files = new TreeMap<String, byte[]>();
        files.put("test/seen.drl", """
                package policy.test.seen

                import id.takar.facts.*

                rule "Rank III b is seen"
                    @id( "test.seen" )
                    @legalBasis( "agency policy" )
                    @from( "2000-01-01" )
                when
                    Rank( golongan == Golongan.III_B )
                then
                    insert( Outcome.of( "test.rank", "seen" ) );
                end

                rule "The rank is promised"
                    @id( "test.promise" )
                    @legalBasis( "agency policy" )
                    @from( "2000-01-01" )
                when
                then
                    insert( Promise.of( "test.rank" ) );
                end
                """.getBytes(UTF_8));
        for (var language : new String[] {"id", "en"}) {
            files.put("test/seen.messages_" + language + ".properties", "test.seen = seen\n".getBytes(UTF_8));
        }
        files.put("test/seen.scenarios.yaml", """
                scenarios:
                  - name: a rank
                    on: 2024-04-01
                    given:
                      rank: { golongan: %s }
                    expect:
                      test.rank: not seen
                    because: [test.seen]
                """.formatted(golongan).getBytes(UTF_8));
        return files;
    }
}
