package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Diagnostic;
import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.engine.RuleText;
import id.takar.evaluation.Evaluation;
import id.takar.population.EmployeeFiles;
import id.takar.population.JsonLines;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The policies that ship with Takar: they compile, every scenario comes out, every rule is shown, no day has a gap. */
class ShippedRulesTest {
    private static Release release;
    private static Evaluation evaluation;

    @BeforeAll
    static void compile() {
        var compiled = new ReleaseCompiler(null).compile(RuleFolder.read(Path.of("rules")));
        assertThat(texts(compiled.diagnostics())).isEmpty();
        release = compiled.orThrow();
        evaluation = Evaluation.of(release);
    }

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return Scenarios.of(release).stream()
                .map(s -> DynamicTest.dynamicTest(
                        s.file() + ": " + s.name(),
                        () -> assertThat(texts(Scenarios.run(s, evaluation))).isEmpty()));
    }

    @Test
    void everyRuleIsShownByAScenario() {
        assertThat(texts(Scenarios.run(release).errors())).isEmpty();
    }

    @Test
    void everyLegalRuleSaysItsArticleItsDayAndHowSureItIs() {
        assertThat(release.rules()).allSatisfy(rule -> {
            assertThat(rule.legalBasis()).isNotBlank();
            assertThat(rule.confidence()).as(rule.id()).isIn("T", "S", "S2", "M", "I", null);
        });
    }

    @Test
    void noDayOnWhichARuleBeginsOrEndsLeavesAGap() throws Exception {
        var boundaries = new TreeSet<LocalDate>();
        release.rules().stream().map(RuleText::from).forEach(boundaries::add);
        release.rules().stream()
                .filter(rule -> rule.until() != null)
                .forEach(rule -> boundaries.add(rule.until().plusDays(1)));
        boundaries.removeIf(day -> day.getYear() < 2022);
        assertThat(boundaries).isNotEmpty();

        try (var cohort = new JsonLines(new EmployeeFiles())
                .read(ShippedRulesTest.class.getResourceAsStream("/demo/cohort.jsonl"))) {
            for (var row : cohort.toList()) {
                for (var boundary : boundaries) {
                    for (var day : List.of(boundary, boundary.minusDays(1))) {
                        assertThat(evaluation.decide(row.reading().file(), day).gaps())
                                .as("line " + row.line() + " on " + day)
                                .isEmpty();
                    }
                }
            }
        }
    }

    private static List<String> texts(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(d -> d.text(Locale.ENGLISH)).toList();
    }
}
