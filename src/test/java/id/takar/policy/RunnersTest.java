package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.Eventually;
import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.engine.Runner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What runs a release, and why. */
class RunnersTest {
    private static Release release;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeAll
    static void compile() {
        release = new ReleaseCompiler(null).compile(TestReleases.small()).orThrow();
    }

    @Test
    void whatQualifiesRunsStraight() {
        var runners = TestRunners.of(List.of(), 0, meters);

        assertThat(runners.of(release)).isEqualTo(Runner.STRAIGHT);
        assertThat(runners.told(release)).isEqualTo("straight");
    }

    @Test
    void aSettingPutsOneReleaseOrAllOnTheNetwork() {
        for (String setting : List.of(release.id(), "all")) {
            var runners = TestRunners.of(List.of(setting), 0, meters);

            assertThat(runners.of(release)).isEqualTo(Runner.NETWORK);
            assertThat(runners.told(release)).isEqualTo("network: takar.evaluation.network says so");
        }
        assertThat(TestRunners.of(List.of("another"), 0, meters).of(release)).isEqualTo(Runner.STRAIGHT);
    }

    @Test
    void whereTheRunnersDifferTheNetworkDecidesFromThenOn() {
        var runners = TestRunners.of(List.of(), 0, meters);
        runners.differ(release, "on 2024-03-14 the sky fell");
        runners.differ(release, "on 2024-03-15 again");

        assertThat(runners.of(release)).isEqualTo(Runner.NETWORK);
        assertThat(runners.told(release)).isEqualTo("network: straight came out otherwise: on 2024-03-14 the sky fell");
        assertThat(runners.differing()).containsOnlyKeys(release.id());
        assertThat(meters.counter("takar.runners.differ").count()).isEqualTo(1);
    }

    @Test
    void triesAReleaseOnBothInAProcessOfItsOwnWhenItIsFirstUsed() throws Exception {
        var runners = TestRunners.of(List.of(), 250, meters);
        try {
            assertThat(runners.agreed(release)).isZero();
            runners.of(release);
            runners.of(release);

            Eventually.is("all files were tried", () -> runners.agreed(release) == 250);
            assertThat(runners.differing()).isEmpty();
        } finally {
            runners.destroy();
        }
    }

    @Test
    void aReleaseWithoutThresholdsIsTriedAsWell() {
        var files = TestReleases.small();
        String scenarios = new String(files.get("test/seen.scenarios.yaml"), StandardCharsets.UTF_8);
        files.put(
                "test/seen.scenarios.yaml",
                scenarios
                        .replace("golongan: III/b }", "golongan: III/b }, needs: { power: 50, achievement: 40 }")
                        .getBytes(StandardCharsets.UTF_8));
        var numbers = new ReleaseCompiler(null).compile(files).orThrow();

        assertThat(numbers.thresholds()).isEmpty();
        assertThat(new VariedFiles(numbers).next(200)).hasSize(200);
    }

    @Test
    void madeFilesAreValidManyAndAlwaysTheSame() {
        var shipped = new ReleaseCompiler(Path.of("target/compiled-policies"))
                .compile(RuleFolder.shipped())
                .orThrow();
        var once = new VariedFiles(shipped).next(300);
        var again = new VariedFiles(shipped);

        assertThat(once).hasSize(300);
        assertThat(once.stream().distinct().count()).isGreaterThan(250);
        assertThat(again.next(100)).isEqualTo(once.subList(0, 100));
        assertThat(again.next(200)).isEqualTo(once.subList(100, 300));
        assertThat(new ComparedRunners(shipped).difference(30)).isEmpty();
    }
}
