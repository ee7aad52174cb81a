package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.engine.Runner;
import id.takar.evaluation.Evaluation;
import id.takar.population.EmployeeFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped policies run straight, and not a byte of a decision is other than on Drools' network. */
class RunnersAgreeTest {
    private static Release release;
    private static Evaluation straight;
    private static Evaluation network;

    @BeforeAll
    static void compile() {
        release = new ReleaseCompiler(null)
                .compile(RuleFolder.read(Path.of("rules")))
                .orThrow();
        straight = Evaluation.of(release, Runner.STRAIGHT);
        network = Evaluation.of(release, Runner.NETWORK);
    }

    @Test
    void everyShippedRuleQualifies() {
        assertThat(release.obstacles()).isEmpty();
        assertThat(release.runner()).isEqualTo(Runner.STRAIGHT);
    }

    @Test
    void decideAlikeAboutEveryScenario() {
        var files = new EmployeeFiles();
        assertThat(Scenarios.of(release)).isNotEmpty().allSatisfy(scenario -> {
            var file = files.read(scenario.employee().getBytes(StandardCharsets.UTF_8))
                    .file();
            assertThat(straight.decide(file, scenario.on()).bytes())
                    .isEqualTo(network.decide(file, scenario.on()).bytes());
        });
    }

    @Test
    void decideAlikeAboutTheCohort() {
        var day = LocalDate.of(2024, 3, 14);
        assertThat(Cohort.files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(straight.decide(file, day).bytes())
                        .isEqualTo(network.decide(file, day).bytes()));
    }
}
