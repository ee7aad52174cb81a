package id.takar.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.facts.Subject;
import id.takar.policy.RuleFolder;
import id.takar.population.EmployeeFiles;
import id.takar.population.JsonLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Decisions are written member by member; the library of the RFC has nothing to put right in them. */
class CanonicalDecisionsTest {
    private static Release release;

    @BeforeAll
    static void compile() {
        release = new ReleaseCompiler(Path.of("target/compiled-policies"))
                .compile(RuleFolder.read(Path.of("rules")))
                .orThrow();
    }

    @Test
    void areCanonicalAsTheyAre() throws IOException {
        var evaluation = Evaluation.of(release);
        for (Subject file : cohort()) {
            for (int year = 2023; year < 2026; year++) {
                var text = new String(
                        evaluation.decide(file, LocalDate.of(year, 3, 14)).bytes(), StandardCharsets.UTF_8);

                assertThat(text).isEqualTo(new JsonCanonicalizer(text).getEncodedString());
            }
        }
    }

    private static List<? extends Subject> cohort() {
        try (var rows = new JsonLines(new EmployeeFiles())
                .read(CanonicalDecisionsTest.class.getResourceAsStream("/demo/cohort.jsonl"))) {
            return rows.map(row -> row.reading().file()).toList();
        }
    }
}
