package id.takar.run;

import id.takar.engine.Answered;
import id.takar.engine.Evaluated;
import id.takar.facts.Answer;
import id.takar.facts.EmployeeFile;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts what a chunk of a run came to, person by person. */
final class Tally {
    private static final Pattern ITEM = Pattern.compile("\\[[^\\]]*]");

    /** What is counted. */
    enum Kind {
        /** People by the value of an outcome. */
        OUTCOME,
        /** People by unit and the value of an outcome of the overview. */
        UNIT,
        /** People about whom a rule spoke. */
        RULE,
        /** People by the square in which two numbers lie that the policies set against each other. */
        POINT,
        /** People for whom an outcome is undecided since a fact is missing. */
        MISSING
    }

    /**
     * Something counted.
     *
     * @param kind what it is
     * @param name the outcome, unit, rule or fact
     * @param value the value of the outcome, for a unit behind the outcome's id; the outcome that the fact would settle;
     *     empty for a rule
     */
    record Key(Kind kind, String name, String value) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int kinds = kind.compareTo(other.kind);
            int names = name.compareTo(other.name);
            return kinds != 0 ? kinds : names != 0 ? names : value.compareTo(other.value);
        }
    }

    /** How wide a square is, in a scale to 100. */
    private static final int SQUARE = 5;

    private final Set<String> overview;
    private final List<ScatterLabel> scatters;
    /** By what is counted, its name and its value: hundreds for each person, so that no key is made for any. */
    private final Map<Kind, Map<String, Map<String, Count>>> counts = new EnumMap<>(Kind.class);

    private int person;

    /** How many people, each once. */
    private static final class Count {
        private int people;
        private int last;

        private void add(int person) {
            people += last == person ? 0 : 1;
            last = person;
        }
    }

    /**
     * @param overview the outcomes that units are compared by
     * @param scatters the numbers that are set against each other
     */
    Tally(Set<String> overview, List<ScatterLabel> scatters) {
        this.overview = overview;
        this.scatters = scatters;
    }

    /** Counts one person. */
    void add(EmployeeFile file, Evaluated evaluated) {
        person++;
        var unit = Objects.requireNonNullElse(file.organisation().name(), "");
        for (var answer : evaluated.answers()) {
            outcome(answer.id(), answer.answer().name(), unit);
            missing(answer);
        }
        for (var result : evaluated.results()) {
            var shown = result.shown();
            if (shown == null) {
                outcome(result.id(), Answer.UNDECIDED.name(), unit);
                missing(result.id(), result.missing());
            } else if (!(shown instanceof Number) && !(shown instanceof LocalDate) && !(shown instanceof Map)) {
                outcome(result.id(), shown.toString(), unit);
            }
        }
        scatters.forEach(label -> point(label, evaluated));
        for (var firing : evaluated.firings()) {
            count(Kind.RULE, firing.rule().id(), "");
        }
    }

    private void count(Kind kind, String name, String value) {
        counts.computeIfAbsent(kind, k -> new HashMap<>())
                .computeIfAbsent(name, n -> new HashMap<>())
                .computeIfAbsent(value, v -> new Count())
                .add(person);
    }

    private void point(ScatterLabel label, Evaluated evaluated) {
        var x = square(label.x().outcome(), evaluated);
        var y = square(label.y().outcome(), evaluated);
        if (x >= 0 && y >= 0) {
            count(Kind.POINT, label.outcome(), x + "|" + y);
        }
    }

    /** Where the square begins that the number lies in; negative where there is none. */
    private static int square(String outcome, Evaluated evaluated) {
        return evaluated.results().stream()
                .filter(result -> result.id().equals(outcome) && result.shown() instanceof Number)
                .mapToInt(result -> ((Number) Objects.requireNonNull(result.shown())).intValue() / SQUARE * SQUARE)
                .findFirst()
                .orElse(-1);
    }

    private void outcome(String id, String value, String unit) {
        count(Kind.OUTCOME, id, value);
        if (overview.contains(id)) {
            count(Kind.UNIT, unit, id + "=" + value);
        }
    }

    private void missing(Answered answer) {
        if (answer.answer() == Answer.UNDECIDED) {
            missing(answer.id(), answer.missing());
        }
    }

    private void missing(String outcome, Collection<String> places) {
        for (var place : places) {
            boolean item = place.indexOf('[') >= 0;
            count(Kind.MISSING, item ? ITEM.matcher(place).replaceAll("") : place, outcome);
        }
    }

    /** All counts, in order. */
    Map<Key, Integer> people() {
        var people = new TreeMap<Key, Integer>();
        counts.forEach((kind, names) -> names.forEach((name, values) ->
                values.forEach((value, count) -> people.put(new Key(kind, name, value), count.people))));
        return people;
    }
}
