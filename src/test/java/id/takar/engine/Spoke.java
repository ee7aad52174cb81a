package id.takar.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One rule that spoke.
 *
 * @param rule its id
 * @param said what it said
 */
public record Spoke(String rule, Object said) {

    /** Whether the same rules spoke in the same order with the same words; the lines of one rule in any order. */
    public static boolean areSame(List<Spoke> some, List<Spoke> others) {
        return some.equals(others) || sorted(some).equals(sorted(others));
    }

    private static List<Spoke> sorted(List<Spoke> spoken) {
        var sorted = new ArrayList<>(spoken);
        for (int from = 0; from < sorted.size(); ) {
            int to = from + 1;
            while (to < sorted.size()
                    && sorted.get(to).rule().equals(sorted.get(from).rule())) {
                to++;
            }
            sorted.subList(from, to)
                    .sort(Comparator.comparing(each -> each.said().toString()));
            from = to;
        }
        return sorted;
    }
}
