package id.takar.policy;

import id.takar.facts.EmployeeFile;
import id.takar.population.EmployeeFiles;
import id.takar.population.JsonLines;
import java.util.List;

/** The forty of the demo, as tests meet them. */
final class Cohort {
    private Cohort() {}

    static List<EmployeeFile> files() {
        try (var rows =
                new JsonLines(new EmployeeFiles()).read(Cohort.class.getResourceAsStream("/demo/cohort.jsonl"))) {
            return rows.map(row -> row.reading().file()).toList();
        }
    }
}
