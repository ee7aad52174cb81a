package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.Eventually;
import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.evaluation.Evaluation;
import id.takar.facts.EmployeeFile;
import id.takar.policy.RuleFolder;
import id.takar.policy.TestRunners;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** One in so many decisions is made again on both runners, beside the service. */
class SamplesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Release release = new ReleaseCompiler(Path.of("target/compiled-policies"))
            .compile(RuleFolder.shipped())
            .orThrow();

    @Test
    void comparesOneInThree() throws Exception {
        var runners = TestRunners.straight(meters);
        var samples = new Samples(3, runners, meters);
        var deadlines = new Deadlines(Duration.ofSeconds(10));
        var evaluators = new Evaluators(deadlines, runners, samples);
        try {
            for (int i = 0; i < 10; i++) {
                evaluators.<Object>with(release, SamplesTest::decide);
            }
            Eventually.is("three were compared", () -> compared("same") == 3);
            assertThat(compared("different")).isZero();
            assertThat(compared("failed")).isZero();
            assertThat(runners.differing()).isEmpty();
        } finally {
            samples.destroy();
            deadlines.destroy();
        }
    }

    @Test
    void comparesNoneWhenToldSo() {
        var runners = TestRunners.straight(meters);
        var samples = new Samples(0, runners, meters);
        samples.decided(release, EmployeeFile.nothingStated(), DAY);
        samples.destroy();

        assertThat(meters.find("takar.runners.compared").counters()).isEmpty();
    }

    private double compared(String result) {
        return meters.counter("takar.runners.compared", "result", result).count();
    }

    private static Object decide(Evaluation evaluation) {
        return evaluation.decide(EmployeeFile.nothingStated(), DAY);
    }
}
