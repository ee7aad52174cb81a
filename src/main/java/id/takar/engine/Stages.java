package id.takar.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The order in which rules speak, derived from who concludes what another asks for. Officers write no salience. A wave
 * ends where requirements are combined to an answer that later rules ask for.
 */
final class Stages {
    private record Rank(int wave, int depth) implements Comparable<Rank> {
        private static final Comparator<Rank> ORDER =
                Comparator.comparingInt(Rank::wave).thenComparingInt(Rank::depth);

        @Override
        public int compareTo(Rank other) {
            return ORDER.compare(this, other);
        }
    }

    private final List<Rule> rules;
    private final Speakers speakers;
    private final List<Combination> combinations;
    private final Map<Object, Rank> ranks = new HashMap<>();
    private final List<Object> path = new ArrayList<>();
    private @Nullable List<Rule> cycle;

    /**
     * @param rules all rules that ask for something, in file order
     * @param combinations the outcomes that combine requirements
     */
    Stages(List<Rule> rules, List<Combination> combinations) {
        this.rules = List.copyOf(rules);
        this.speakers = new Speakers(rules);
        this.combinations = List.copyOf(combinations);
        rules.forEach(this::rank);
        combinations.forEach(this::rank);
    }

    /** Two rules that wait for each other, or null when the order is clean. */
    @Nullable
    List<Rule> cycle() {
        return cycle;
    }

    /** The rules in the order they speak, with the combinations by the wave after which they are answered. */
    List<Scope.Wave> waves() {
        var order = rules.stream()
                .sorted(Comparator.<Rule, Rank>comparing(this::ranked)
                        .thenComparing(rule -> rule.text().policy()))
                .toList();
        int last = Stream.concat(rules.stream(), combinations.stream())
                .mapToInt(node -> ranked(node).wave())
                .max()
                .orElse(0);
        return IntStream.rangeClosed(0, last)
                .mapToObj(wave -> new Scope.Wave(
                        order.stream()
                                .filter(rule -> ranked(rule).wave() == wave)
                                .toList(),
                        combinations.stream()
                                .filter(c -> ranked(c).wave() == wave)
                                .toList()))
                .toList();
    }

    private Rank ranked(Object node) {
        return ranks.getOrDefault(node, new Rank(0, 0));
    }

    private Rank rank(Object node) {
        var known = ranks.get(node);
        if (known != null) {
            return known;
        }
        if (path.contains(node)) {
            if (cycle == null) {
                cycle = path.subList(path.indexOf(node), path.size()).stream()
                        .filter(Rule.class::isInstance)
                        .map(Rule.class::cast)
                        .toList();
            }
            return new Rank(0, 0);
        }
        path.add(node);
        var rank = before(node)
                .map(earlier -> {
                    var r = rank(earlier);
                    return earlier instanceof Combination
                            ? new Rank(r.wave() + 1, 0)
                            : new Rank(r.wave(), r.depth() + 1);
                })
                .max(Comparator.naturalOrder())
                .orElse(new Rank(0, 0));
        path.remove(path.size() - 1);
        ranks.put(node, rank);
        return rank;
    }

    private Stream<Object> before(Object node) {
        if (node instanceof Combination combination) {
            return speakers.heardBy(combination).map(Object.class::cast);
        }
        var rule = (Rule) node;
        var concluders = rule.patterns().stream()
                .map(pattern -> pattern.type().name())
                .distinct()
                .flatMap(type -> speakers.concluding(type).stream());
        var combined = combinations.stream().filter(c -> c.type() != null && rule.matches(c.type()));
        return Stream.concat(concluders, combined);
    }
}
