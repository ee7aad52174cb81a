package id.takar.run;

import id.takar.engine.Release;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Two numbers that the policies set against each other: {@code scatter.<outcome>} in their labels.
 *
 * @param outcome the outcome that tells the four fields apart
 * @param x what goes to the right
 * @param y what goes up
 * @param corners its values: above left, above right, below left, below right
 */
record ScatterLabel(String outcome, Axis x, Axis y, List<String> corners) {
    private static final String PREFIX = "scatter.";
    private static final int PARTS = 7;

    /**
     * A number from 0 to 100.
     *
     * @param title what it is called
     * @param outcome the outcome that states it
     * @param threshold from which it is enough
     */
    record Axis(String title, String outcome, String threshold) {}

    /** Those of a release whose labels name all that is needed. */
    static List<ScatterLabel> of(Release release, Locale language) {
        return release.labels(PREFIX, language).entrySet().stream()
                .flatMap(label -> read(label.getKey(), List.of(label.getValue().split("\\s*;\\s*", -1))))
                .toList();
    }

    private static Stream<ScatterLabel> read(String outcome, List<String> parts) {
        return parts.size() < PARTS
                ? Stream.empty()
                : Stream.of(new ScatterLabel(
                        outcome,
                        new Axis(parts.get(0), parts.get(1), parts.get(2)),
                        new Axis(parts.get(3), parts.get(4), parts.get(5)),
                        List.of(parts.get(6).split(" +", -1))));
    }
}
