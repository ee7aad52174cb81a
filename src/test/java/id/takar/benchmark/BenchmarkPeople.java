package id.takar.benchmark;

import id.takar.facts.EmployeeFile;
import id.takar.policy.RuleFolder;
import id.takar.policy.Scenarios;
import id.takar.population.EmployeeFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Rare cases for the benchmark's people: employees of the scenarios about 2023. */
final class BenchmarkPeople {
    private static final LocalDate PERIOD = LocalDate.of(2023, 12, 31);

    private BenchmarkPeople() {}

    static List<EmployeeFile> cases() {
        var files = new EmployeeFiles();
        return Scenarios.in(RuleFolder.shipped()).stream()
                .filter(scenario -> scenario.file().contains("/performance/")
                        || scenario.file().contains("/productivity/")
                        || scenario.file().contains("/talent/"))
                .map(scenario -> files.read(scenario.employee().getBytes(StandardCharsets.UTF_8))
                        .file())
                .filter(Objects::nonNull)
                .filter(file -> PERIOD.equals(file.period().to()))
                .distinct()
                .toList();
    }
}
