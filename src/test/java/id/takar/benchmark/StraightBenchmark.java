package id.takar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.RunnerException;

/**
 * How fast the benchmark's policy runs straight, on Drools' network, on Evrete and in plain Java: facts to findings with
 * the full trace. Each figure is a fresh JVM, rounds are interleaved, ratios are of one round. That all say the same is
 * proven by {@code PlainPolicyTest} and {@code RunnersAgreeTest}, and counted again before a network is timed.
 */
class StraightBenchmark {
    private static final int ROUNDS = Integer.getInteger("takar.rounds", 3);
    private static final int WARM = Integer.getInteger("takar.warm", 10);
    private static final int HOT = 2_000;
    private static final int COLD = 100_000;

    /** What is measured. */
    private record Line(String engine, int people, int threads, int added) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-22s %,9d employees, %d thread%s%s",
                    engine,
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
            new Line("network-as-documented", HOT, 1, 0),
            new Line("evrete", HOT, 1, 0),
            new Line("plain", COLD, 1, 0),
            new Line("straight", COLD, 1, 0),
            new Line("straight", 10_000, 1, 0),
            new Line("straight", 1_000_000, 1, 0),
            new Line("plain", HOT, 2, 0),
            new Line("straight", HOT, 2, 0),
            new Line("straight", HOT, 1, 914));

    @Test
    void factsToFindings() throws RunnerException {
        Map<Line, List<Measured>> measured = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var line : LINES) {
                measured.computeIfAbsent(line, l -> new ArrayList<>()).add(speed(line));
            }
        }
        var plain = measured.get(LINES.get(0));
        measured.forEach((line, rounds) -> {
            var text = new StringBuilder(line + ":");
            for (var each : rounds) {
                text.append(String.format(Locale.ROOT, " %,11.0f/s", each.rate()));
            }
            text.append(String.format(
                    Locale.ROOT,
                    ", %,.0f bytes each; plain hot is",
                    rounds.get(0).bytes()));
            for (int round = 0; round < rounds.size(); round++) {
                text.append(String.format(
                        Locale.ROOT,
                        " %.2f",
                        plain.get(round).rate() / rounds.get(round).rate()));
            }
            System.out.println(text + " times that");
        });
        assertThat(measured).hasSize(LINES.size());
    }

    private static Measured speed(Line line) throws RunnerException {
        var parameters = Map.of(
                "engine", line.engine(),
                "people", String.valueOf(line.people()),
                "added", String.valueOf(line.added()));
        return Measured.of(PolicyRun.class, parameters, line.threads(), line.people() > COLD ? "14g" : "4g");
    }
}
