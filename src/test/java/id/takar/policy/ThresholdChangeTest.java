package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.evaluation.DecidedOutcome;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Evaluation;
import id.takar.evaluation.Explanation;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An officer changes one number in one file: exactly the people between the two numbers move, and are told the new one. */
class ThresholdChangeTest {
    private static final LocalDate DAY = LocalDate.of(2024, 3, 14);
    private static final String FILE = "samarinda/productivity/quadrant.thresholds.drl";
    private static final String OLD = "Threshold.of( \"ability.sufficient\", 60 )";
    private static final String NEW = "Threshold.of( \"ability.sufficient\", \"79.50\" )";

    @Test
    void movesExactlyThosePeopleBetweenTheOldNumberAndTheNew() {
        var files = RuleFolder.read(Path.of("rules"));
        var before = new ReleaseCompiler(null).compile(files).orThrow();
        var text = new String(files.get(FILE), StandardCharsets.UTF_8);
        assertThat(text).contains(OLD);
        files.put(FILE, text.replace(OLD, NEW).getBytes(StandardCharsets.UTF_8));
        var after = new ReleaseCompiler(null).compile(files).orThrow();
        assertThat(after.id()).isNotEqualTo(before.id());

        var old = decisions(before);
        var changed = decisions(after);

        int moved = 0;
        for (int i = 0; i < old.size(); i++) {
            var ability =
                    old.get(i).outcome("productivity.ability").orElseThrow().value();
            boolean between = !ability.equals("UNDECIDED")
                    && new BigDecimal(ability).compareTo(new BigDecimal("60")) >= 0
                    && new BigDecimal(ability).compareTo(new BigDecimal("79.50")) < 0;
            var quadrants =
                    List.of(value(old.get(i), "productivity.quadrant"), value(changed.get(i), "productivity.quadrant"));
            boolean decided = !quadrants.contains("UNDECIDED");
            assertThat(quadrants.get(0).equals(quadrants.get(1)))
                    .as("row " + i + " " + ability)
                    .isEqualTo(!(between && decided));
            assertThat(others(changed.get(i))).isEqualTo(others(old.get(i)));
            moved += between && decided ? 1 : 0;
        }
        assertThat(moved).isPositive();
        assertThat(Explanation.of(changed.get(4), after, Locale.ENGLISH).text()).contains("thresholds 79.50 and 60");
        assertThat(Explanation.of(old.get(4), before, Locale.ENGLISH).text()).contains("thresholds 60 and 60");
        assertThat(Explanation.of(changed.get(4), after, Locale.forLanguageTag("id"))
                        .text())
                .contains("79,50");
    }

    private static List<Decision> decisions(Release release) {
        var evaluation = Evaluation.of(release);
        return Cohort.files().stream().map(file -> evaluation.decide(file, DAY)).toList();
    }

    private static String value(Decision decision, String outcome) {
        return decision.outcome(outcome).orElseThrow().value();
    }

    private static List<DecidedOutcome> others(Decision decision) {
        return decision.outcomes().stream()
                .filter(o -> !o.id().equals("productivity.quadrant"))
                .collect(Collectors.toList());
    }
}
