package id.takar.engine;

import id.takar.facts.About;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rules an evaluation asks: all of a release about its subject, or only those that
 * bear on some outcomes.
 *
 * @param order the rules, in the order they speak
 * @param waves the combinations by the wave after which they are answered
 * @param whole whether promises are to be kept, and not only some outcomes found
 */
record Scope(List<Rule> order, Map<Integer, List<Combination>> waves, boolean whole) {

    /** All rules of the policies about one kind of subject. */
    static Scope of(Stages stages, Subjects subjects, About about) {
        var waves = new LinkedHashMap<Integer, List<Combination>>();
        stages.waves()
                .forEach((wave, all) -> waves.put(
                        wave, all.stream().filter(c -> c.about() == about).toList()));
        return new Scope(
                stages.order().stream()
                        .filter(rule -> subjects.isAbout(rule, about))
                        .toList(),
                waves,
                true);
    }

    /** The part of it that bears on these outcomes: rules that state them, and what those rules build on. */
    Scope bearingOn(Collection<String> outcomes) {
        Set<Combination> combinations = new LinkedHashSet<>();
        Set<Rule> rules = new LinkedHashSet<>();
        var open = new ArrayDeque<Rule>();
        all().filter(c -> outcomes.contains(c.outcome())).forEach(combinations::add);
        order.stream()
                .filter(r -> outcomes.stream().anyMatch(o -> r.action().states("Outcome", o)))
                .forEach(open::add);
        combinations.forEach(c -> order.stream().filter(c::hears).forEach(open::add));
        while (!open.isEmpty()) {
            var rule = open.poll();
            if (!rules.add(rule)) {
                continue;
            }
            for (var pattern : rule.patterns()) {
                order.stream().filter(r -> r.action().concludes(pattern.type())).forEach(open::add);
                all().filter(c -> pattern.type().equals(c.type()) && combinations.add(c))
                        .forEach(c -> order.stream().filter(c::hears).forEach(open::add));
            }
        }
        var parts = new LinkedHashMap<Integer, List<Combination>>();
        waves.forEach((wave, all) ->
                parts.put(wave, all.stream().filter(combinations::contains).toList()));
        return new Scope(order.stream().filter(rules::contains).toList(), parts, false);
    }

    /** The types that some rule asks for: no other fact needs to be told. */
    Set<Class<?>> asked() {
        return order.stream()
                .flatMap(rule -> rule.patterns().stream())
                .map(pattern -> pattern.type().type())
                .collect(Collectors.toSet());
    }

    List<Combination> combinations() {
        return all().toList();
    }

    private java.util.stream.Stream<Combination> all() {
        return waves.values().stream().flatMap(List::stream);
    }
}
