package id.takar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How fast the benchmark's policy runs straight, on Drools' network and in plain Java: facts to findings with the full
 * trace. Each figure is a fresh process, rounds are interleaved, ratios are of one round. That all say the same is
 * proven by {@code PlainPolicyTest} and {@code RunnersAgreeTest} before.
 */
class StraightBenchmark {
    private static final int ROUNDS = Integer.getInteger("takar.rounds", 3);
    private static final int WARM = Integer.getInteger("takar.warm", 12);
    private static final int HOT = 2_000;
    private static final int COLD = 100_000;

    /** What is measured. */
    private record Line(String what, int people, int threads, int added) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-8s %,9d employees, %d thread%s%s",
                    what,
                    people,
                    threads,
                    threads > 1 ? "s" : " ",
                    added == 0 ? "" : ", " + added + " rules more");
        }
    }

    private static final List<Line> LINES = List.of(
            new Line("plain", HOT, 1, 0),
            new Line("straight", HOT, 1, 0),
            new Line("network", HOT, 1, 0),
            new Line("plain", COLD, 1, 0),
            new Line("straight", COLD, 1, 0),
            new Line("straight", 10_000, 1, 0),
            new Line("straight", 400_000, 1, 0),
            new Line("plain", HOT, 2, 0),
            new Line("straight", HOT, 2, 0),
            new Line("straight", HOT, 1, 900));

    @Test
    void factsToFindings() throws Exception {
        Map<Line, List<double[]>> measured = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var line : LINES) {
                measured.computeIfAbsent(line, l -> new ArrayList<>()).add(fork(line));
            }
        }
        var plain = measured.get(LINES.get(0));
        measured.forEach((line, rounds) -> {
            var text = new StringBuilder(line + ":");
            for (var each : rounds) {
                text.append(String.format(Locale.ROOT, " %,11.0f/s", each[0]));
            }
            text.append(String.format(Locale.ROOT, ", %,.0f bytes each; plain hot is", rounds.get(0)[1]));
            for (int round = 0; round < rounds.size(); round++) {
                text.append(String.format(Locale.ROOT, " %.2f", plain.get(round)[0] / rounds.get(round)[0]));
            }
            System.out.println(text + " times that");
        });
        assertThat(measured).hasSize(LINES.size());
    }

    private static double[] fork(Line line) throws Exception {
        return Forks.result(Forks.java(
                BenchmarkFork.class.getName(),
                line.what(),
                String.valueOf(line.people()),
                String.valueOf(line.threads()),
                String.valueOf(WARM),
                String.valueOf(line.added())));
    }
}
