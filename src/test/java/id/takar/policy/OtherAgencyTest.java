package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Compiled;
import id.takar.engine.Diagnostic;
import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.evaluation.Evaluation;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Another agency replaces Samarinda's folder with its own and takes the national rules as they are. */
class OtherAgencyTest {
    private static final String SAMARINDA = "samarinda/";
    private static final String OTHER = "kemnaker/";

    private static Compiled compiled;
    private static Release release;

    @BeforeAll
    static void compile() {
        var files = new TreeMap<>(RuleFolder.read(Path.of("rules")));
        files.keySet().removeIf(path -> path.startsWith(SAMARINDA));
        files.putAll(RuleFolder.read(Path.of("src/test/resources/agencies")));
        compiled = new ReleaseCompiler(null).compile(files);
        release = compiled.orThrow();
    }

    @Test
    void needsNothingOfSamarinda() {
        assertThat(compiled.diagnostics()).noneMatch(d -> d.severity() == Diagnostic.Severity.ERROR);
        assertThat(release.rules()).anyMatch(rule -> rule.policy().startsWith(OTHER));
        assertThat(release.rules()).noneMatch(rule -> rule.policy().startsWith(SAMARINDA));
    }

    @TestFactory
    Stream<DynamicTest> itsScenariosComeOut() {
        var evaluation = Evaluation.of(release);
        var own = Scenarios.of(release).stream()
                .filter(scenario -> scenario.file().startsWith(OTHER))
                .toList();
        assertThat(own).isNotEmpty();
        return own.stream()
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(),
                        () -> assertThat(Scenarios.run(scenario, evaluation).stream()
                                        .map(d -> d.text(Locale.ENGLISH)))
                                .isEmpty()));
    }
}
