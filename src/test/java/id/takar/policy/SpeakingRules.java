package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Release;
import id.takar.engine.Runner;
import id.takar.evaluation.BothRunners;
import id.takar.evaluation.Evaluation;
import id.takar.evaluation.Reason;
import id.takar.population.EmployeeFiles;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

/** The rules of a small release that speak about the employee of the demo, the same on both runners. */
final class SpeakingRules {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);

    private SpeakingRules() {}

    static List<String> of(Release release) throws IOException {
        assertThat(release.runner()).as("%s", release.obstacles()).isEqualTo(Runner.STRAIGHT);
        try (var example = SpeakingRules.class.getResourceAsStream("/demo/example-employee.json")) {
            var file = new EmployeeFiles().read(example.readAllBytes()).file();
            assertThat(new BothRunners(release).difference(file, DAY)).isEmpty();
            return Evaluation.of(release).decide(file, DAY).reasons().stream()
                    .map(Reason::rule)
                    .toList();
        }
    }
}
