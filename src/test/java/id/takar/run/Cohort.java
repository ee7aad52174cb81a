package id.takar.run;

import id.takar.evaluation.Evaluation;
import id.takar.population.EmployeeFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** The demo cohort, as it is sent and as it is decided one at a time. */
final class Cohort {
    static final LocalDate DAY = LocalDate.of(2024, 3, 14);

    private Cohort() {}

    static String text() throws IOException {
        try (var in = Cohort.class.getResourceAsStream("/demo/cohort.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<String> decided(Evaluation evaluation) throws IOException {
        var files = new EmployeeFiles();
        return text().lines()
                .map(line -> evaluation.decide(
                        files.read(line.getBytes(StandardCharsets.UTF_8)).file(), DAY))
                .map(decision -> new String(decision.bytes(), StandardCharsets.UTF_8))
                .toList();
    }
}
