package id.takar.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Other engines beside Takar on the part of the policy that all can express: two ratings to a predicate, and with the
 * potential to one of nine boxes. Each gets every case right before it is timed; Takar writes its full trace, the others
 * none. Fresh processes, rounds interleaved, ratios of one round.
 */
class PeersBenchmark {
    private static final int ROUNDS = Integer.getInteger("takar.rounds", 3);
    private static final String WARM = String.valueOf(Integer.getInteger("takar.warm", 10));
    private static final String TAKAR = "Takar straight, full trace";
    private static final Path PEERS = Path.of("target/peers").toAbsolutePath();
    private static final String ZEN = "@gorules/zen-engine@0.54.0";

    @Test
    void theSamePartOfThePolicy() throws Exception {
        Forks.run(Path.of("."), List.of("mvn", "-q", "-B", "-f", "src/benchmark/pom.xml", "package"));
        var lines = new LinkedHashMap<String, List<String>>();
        lines.put(TAKAR, List.of());
        lines.put("plain Java, no trace", peer("plain"));
        lines.put("Drools 10.2, tuned, no trace", peer("drools-tuned"));
        lines.put("Drools 10.2, textbook, no trace", peer("drools-textbook"));
        lines.put("Evrete 4.0.3, no trace", peer("evrete"));
        lines.put("KIE DMN 10.2.0", peer("dmn"));
        if (zenIsThere()) {
            lines.put(
                    "GoRules zen 0.54, 100 at once",
                    List.of(
                            "node",
                            Path.of("src/benchmark/zen.mjs").toAbsolutePath().toString(),
                            WARM));
        } else {
            System.out.println("GoRules zen: not run, since node or npm is not there");
        }
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var line : lines.entrySet()) {
                double rate = line.getKey().equals(TAKAR)
                        ? Measured.of(PartRun.class, Map.of(), 1, "2g").rate()
                        : rate(Forks.run(PEERS, line.getValue()));
                measured.computeIfAbsent(line.getKey(), l -> new ArrayList<>()).add(rate);
            }
        }
        var takar = measured.values().iterator().next();
        measured.forEach((line, rates) -> {
            var text = new StringBuilder(String.format(Locale.ROOT, "%-32s", line));
            for (int round = 0; round < rates.size(); round++) {
                text.append(String.format(
                        Locale.ROOT,
                        " %,12.0f/s (Takar is %.2f)",
                        rates.get(round),
                        takar.get(round) / rates.get(round)));
            }
            System.out.println(text);
        });
        assertThat(measured).hasSizeGreaterThanOrEqualTo(4);
    }

    private static List<String> peer(String name) {
        return List.of(
                new File(System.getProperty("java.home"), "bin/java").getPath(),
                "-XX:+UseParallelGC",
                "-Xms2g",
                "-Xmx2g",
                "-cp",
                PEERS.resolve("classes") + File.pathSeparator + PEERS.resolve("lib") + "/*",
                "bench.Peer",
                name,
                WARM);
    }

    private static double rate(String text) {
        return Double.parseDouble(text.lines()
                .filter(line -> line.startsWith("RESULT "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text))
                .split(" ")[1]);
    }

    private static boolean zenIsThere() throws Exception {
        try {
            Files.createDirectories(PEERS);
            Forks.run(PEERS, List.of("node", "--version"));
            Forks.run(PEERS, List.of("npm", "install", "--silent", "--prefix", PEERS.toString(), ZEN));
            return true;
        } catch (IOException notThere) {
            return false;
        }
    }
}
