package id.takar.engine;

import id.takar.facts.About;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rules an evaluation asks: all of a release about its subject, or only those that
 * bear on some outcomes.
 *
 * @param waves the rules in the order they speak, each wave with the requirements that are combined after it
 * @param whole whether promises are to be kept, and not only some outcomes found
 * @param speakers the same rules, by what they say
 * @param asked the types that some rule asks for: no other fact needs to be told
 */
record Scope(List<Wave> waves, boolean whole, Speakers speakers, Set<Class<?>> asked) {
    private Scope(List<Wave> waves, boolean whole, List<Rule> rules) {
        this(
                waves,
                whole,
                new Speakers(rules),
                rules.stream()
                        .flatMap(rule -> rule.patterns().stream())
                        .map(pattern -> pattern.type().type())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Scope of(List<Wave> waves, boolean whole) {
        return new Scope(
                waves,
                whole,
                waves.stream().flatMap(wave -> wave.rules().stream()).toList());
    }

    /**
     * Rules that speak before some requirements are combined.
     *
     * @param rules the rules, in the order they speak
     * @param combinations what is answered once they have spoken
     */
    record Wave(List<Rule> rules, List<Combination> combinations) {}

    /** All rules of the policies about one kind of subject. */
    static Scope of(Stages stages, Subjects subjects, About about) {
        var waves = stages.waves().stream()
                .map(wave -> new Wave(
                        wave.rules().stream()
                                .filter(rule -> subjects.isAbout(rule, about))
                                .toList(),
                        wave.combinations().stream()
                                .filter(c -> c.about() == about)
                                .toList()))
                .toList();
        return of(waves, true);
    }

    /** The rules, in the order they speak. */
    List<Rule> order() {
        return speakers.order();
    }

    /** The part of it that bears on an outcome: rules that state it, and what those rules build on. */
    Scope bearingOn(String outcome) {
        Set<Combination> combinations = new LinkedHashSet<>();
        Set<Rule> rules = new LinkedHashSet<>();
        var open = new ArrayDeque<Rule>();
        all().filter(c -> c.outcome().equals(outcome)).forEach(combinations::add);
        open.addAll(speakers.stating("Outcome", outcome));
        combinations.forEach(c -> speakers.heardBy(c).forEach(open::add));
        while (!open.isEmpty()) {
            var rule = open.poll();
            if (!rules.add(rule)) {
                continue;
            }
            for (var pattern : rule.patterns()) {
                open.addAll(speakers.concluding(pattern.type().name()));
                all().filter(c -> pattern.type().equals(c.type()) && combinations.add(c))
                        .forEach(c -> speakers.heardBy(c).forEach(open::add));
            }
        }
        var parts = waves.stream()
                .map(wave -> new Wave(
                        wave.rules().stream().filter(rules::contains).toList(),
                        wave.combinations().stream()
                                .filter(combinations::contains)
                                .toList()))
                .toList();
        return of(parts, false);
    }

    List<Combination> combinations() {
        return all().toList();
    }

    private java.util.stream.Stream<Combination> all() {
        return waves.stream().flatMap(wave -> wave.combinations().stream());
    }
}
