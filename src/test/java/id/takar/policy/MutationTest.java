package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Mutants;
import id.takar.engine.Mutants.Mutant;
import id.takar.engine.ReleaseCompiler;
import id.takar.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whether the scenarios would notice a mistake in the rules: thresholds a step off, comparisons turned into their
 * neighbours. A sample of all, all of them under {@code -Pfull}, or all of the policies below
 * {@code -Dtakar.mutants=national/promotion}; the survivors are listed in {@code target}.
 */
class MutationTest {
    private static final String BELOW = System.getProperty("takar.mutants", "");
    private static final boolean FULL = Boolean.getBoolean("takar.full") || !BELOW.isEmpty();
    private static final int SAMPLE = 60;
    private static final int POLICIES = 3;
    private static final double MOST_SURVIVORS = 0.05;

    private final Mutants mutants = new Mutants(RuleFolder.read(Path.of("rules")));
    private final List<Scenario> scenarios = Scenarios.of(
            new ReleaseCompiler(null).compile(RuleFolder.read(Path.of("rules"))).orThrow());

    @Test
    void aThresholdAStepOffIsNoticed() throws IOException {
        var all = new ArrayList<>(mutants.ofThresholds().stream()
                .filter(mutant -> mutant.policy().startsWith(BELOW))
                .toList());
        judge("thresholds", FULL ? all : sample(all, SAMPLE));
    }

    @Test
    void aComparisonTurnedIntoItsNeighbourIsNoticed() throws IOException {
        var seen = new ArrayList<Mutant>();
        var survivors = new ArrayList<Mutant>();
        var policies = FULL ? mutants.ofComparisons(BELOW) : sample(mutants.ofComparisons(""), POLICIES);
        policies.forEach(policy -> {
            var tried = FULL ? policy : sample(policy, SAMPLE);
            seen.addAll(tried);
            survivors.addAll(survivors(tried));
        });
        report("comparisons", seen, survivors);
    }

    private void judge(String what, List<Mutant> tried) throws IOException {
        report(what, tried, survivors(tried));
    }

    private static void report(String what, List<Mutant> tried, List<Mutant> survivors) throws IOException {
        var lines = new ArrayList<>(List.of(tried.size() + " mutants, " + survivors.size() + " survived"));
        survivors.forEach(mutant -> lines.add(mutant.toString()));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "mutants-" + what + ".txt"), lines);
        assertThat(tried).isNotEmpty();
        assertThat((double) survivors.size())
                .as(String.join("\n", lines))
                .isLessThanOrEqualTo(tried.size() * MOST_SURVIVORS);
    }

    private List<Mutant> survivors(List<Mutant> tried) {
        return tried.parallelStream().filter(this::survives).toList();
    }

    private boolean survives(Mutant mutant) {
        var trial = new Trial(Evaluation.of(mutant.release().get()));
        String policy = mutant.policy() + ".";
        return Stream.concat(
                        scenarios.stream().filter(s -> s.file().startsWith(policy)),
                        scenarios.stream().filter(s -> !s.file().startsWith(policy)))
                .allMatch(scenario -> trial.run(scenario).passes());
    }

    private static <T> List<T> sample(List<T> all, int size) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(4));
        return shuffled.subList(0, Math.min(size, shuffled.size()));
    }

    /** Some policies; which ones is fixed, so that the others are not compiled at all. */
    private static Stream<List<Mutant>> sample(Stream<List<Mutant>> policies, int size) {
        return policies.limit(size);
    }
}
