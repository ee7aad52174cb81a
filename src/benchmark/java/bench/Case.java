package bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One evaluation of the part of the policy that every engine can express: two ratings and a potential.
 *
 * @param results 0 below, 1 meets, 2 above
 * @param behaviour likewise
 * @param potential from 0 to 100
 */
public record Case(int results, int behaviour, int potential) {
    static final List<String> RATINGS = List.of("BELOW", "MEETS", "ABOVE");
    static final List<String> PREDICATES =
            List.of("SANGAT_KURANG", "BUTUH_PERBAIKAN", "BUTUH_PERBAIKAN", "KURANG", "BAIK", "BAIK", "KURANG", "BAIK", "SANGAT_BAIK");
    static final List<String> SCORED = List.of("SANGAT_BAIK", "BAIK", "BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG");
    static final List<Integer> SCORES = List.of(100, 80, 60, 40, 20);
    private static final int[][] BOX = {{1, 3, 6}, {2, 5, 8}, {4, 7, 9}};

    /** So many cases, always the same. */
    static List<Case> cases(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Case(i % 3, i / 3 % 3, i * 7_919 % 101)).toList();
    }

    /** The predicate by the two ratings. */
    static String predicate(int results, int behaviour) {
        return PREDICATES.get(3 * results + behaviour);
    }

    /** The box, in plain Java. */
    int box() {
        int score = SCORES.get(SCORED.indexOf(predicate(results, behaviour)));
        return BOX[height(score)][height(potential)];
    }

    private static int height(int value) {
        return value >= 80 ? 2 : value >= 60 ? 1 : 0;
    }
}
