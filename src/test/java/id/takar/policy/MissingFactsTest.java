package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.ReleaseCompiler;
import id.takar.evaluation.DecidedOutcome;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Evaluation;
import id.takar.population.EmployeeFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes every entry out of every file of the cohort, one at a time: nobody is marked down for what is not stated. */
class MissingFactsTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);

    private final EmployeeFiles files = new EmployeeFiles();
    private final Evaluation evaluation = Evaluation.of(
            new ReleaseCompiler(null).compile(RuleFolder.read(Path.of("rules"))).orThrow());

    @Test
    void namesTheEntryThatWasTakenOutWhereverAnOutcomeBecameUndecided() {
        int undecided = 0;
        for (var file : Cohort.files()) {
            var text = files.write(file);
            var whole = evaluation.decide(file, DAY);
            for (var path : paths("", JSON.readTree(text))) {
                var decision = decide(without(path, text));
                assertThat(decision.gaps()).as("gaps without " + path).isEmpty();
                for (var outcome : decision.outcomes()) {
                    undecided += check(path, outcome, whole);
                }
            }
        }
        assertThat(undecided).isGreaterThan(500);
    }

    private static int check(String path, DecidedOutcome outcome, Decision whole) {
        if (!outcome.value().equals("UNDECIDED")) {
            return 0;
        }
        assertThat(outcome.missing()).as(outcome.id() + " without " + path).isNotEmpty();
        boolean wasDecided = whole.outcome(outcome.id())
                .filter(before -> !before.value().equals("UNDECIDED"))
                .isPresent();
        if (!wasDecided) {
            return 0;
        }
        assertThat(outcome.missing())
                .as(outcome.id() + " without " + path)
                .anyMatch(missing -> missing.startsWith(path) || path.startsWith(missing.replaceAll("\\[.*", "")));
        return 1;
    }

    private Decision decide(byte[] json) {
        var reading = files.read(json);
        assertThat(reading.errors()).isEmpty();
        return evaluation.decide(reading.file(), DAY);
    }

    /** All entries of objects in a file, but none inside a list. */
    private static List<String> paths(String at, JsonNode node) {
        var paths = new ArrayList<String>();
        node.propertyStream().forEach(entry -> {
            String path = at.isEmpty() ? entry.getKey() : at + "." + entry.getKey();
            paths.add(path);
            paths.addAll(paths(path, entry.getValue()));
        });
        return paths;
    }

    private static byte[] without(String path, byte[] text) {
        var root = (ObjectNode) JSON.readTree(text);
        var steps = path.split("\\.");
        var at = root;
        for (int i = 0; i < steps.length - 1; i++) {
            at = (ObjectNode) at.get(steps[i]);
        }
        at.remove(steps[steps.length - 1]);
        return JSON.writeValueAsBytes(root);
    }
}
