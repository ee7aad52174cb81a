package id.takar.run;

import id.takar.engine.Release;
import id.takar.evaluation.DecidedOutcome;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Explanation;
import id.takar.facts.EmployeeFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a draft would decide otherwise than the rules in force. Nothing of it is kept. */
@Component
class DraftTry {
    private final Evaluators evaluators;

    DraftTry(Evaluators evaluators) {
        this.evaluators = evaluators;
    }

    /**
     * An outcome by the rules in force and by the draft.
     *
     * @param then by the rules in force; null where they state none
     * @param now by the draft; null where it states none
     */
    record Compared(
            String id,
            String title,
            @Nullable Shown then,
            @Nullable Shown now,
            boolean changed,
            List<Explanation.Because> because) {}

    /** A value as a page shows it. */
    record Shown(String word, String text) {}

    /** A person whom the draft moves, with what changes. */
    record Moved(int number, String name, List<Compared> changes) {}

    /** So many people whose outcome goes from one value to another. */
    record Counted(String title, String then, String now, int people) {}

    /** All outcomes of a person by both, those that change first. */
    List<Compared> compare(EmployeeFile file, Release inForce, Release draft, LocalDate day, Locale language) {
        var then = decide(inForce, file, day);
        var now = decide(draft, file, day);
        var explained = Explanation.of(now, draft, language).outcomes().stream()
                .collect(Collectors.toMap(Explanation.Result::id, result -> result));
        var before = values(then);
        var after = values(now);
        var ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream()
                .map(id -> {
                    boolean changed = !Objects.equals(before.get(id), after.get(id));
                    var result = explained.get(id);
                    return new Compared(
                            id,
                            Column.title(id, draft, language),
                            shown(before.get(id), inForce, language),
                            shown(after.get(id), draft, language),
                            changed,
                            changed && result != null ? because(result) : List.of());
                })
                .sorted(Comparator.comparing((Compared each) -> !each.changed()).thenComparing(Compared::title))
                .toList();
    }

    /** The rules behind an outcome, those behind its requirements too. */
    private static List<Explanation.Because> because(Explanation.Result result) {
        var all = new ArrayList<>(result.because());
        result.requirements().forEach(requirement -> all.addAll(because(requirement)));
        return all;
    }

    /** Those among people whom a draft moves. */
    List<Moved> moved(List<EmployeeFile> people, Release inForce, Release draft, LocalDate day, Locale language) {
        var moved = new ArrayList<Moved>();
        for (int i = 0; i < people.size(); i++) {
            var changes = compare(people.get(i), inForce, draft, day, language).stream()
                    .filter(Compared::changed)
                    .toList();
            if (!changes.isEmpty()) {
                moved.add(new Moved(
                        i + 1,
                        Objects.requireNonNullElse(people.get(i).identity().name(), ""),
                        changes));
            }
        }
        return moved;
    }

    /** How many people go from which value to which, without saying who. */
    List<Counted> counted(List<EmployeeFile> people, Release inForce, Release draft, LocalDate day, Locale language) {
        var counts = new TreeMap<String, Map<List<String>, Integer>>();
        for (var file : people) {
            var before = values(decide(inForce, file, day));
            var after = values(decide(draft, file, day));
            var ids = new TreeSet<>(before.keySet());
            ids.addAll(after.keySet());
            ids.stream()
                    .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                    .forEach(id -> counts.computeIfAbsent(
                                    id, none -> new TreeMap<>(Comparator.comparing(Object::toString)))
                            .merge(List.of(said(before.get(id)), said(after.get(id))), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .flatMap(outcome -> outcome.getValue().entrySet().stream()
                        .map(pair -> new Counted(
                                Column.title(outcome.getKey(), draft, language),
                                Explanation.words(pair.getKey().get(0), inForce, language),
                                Explanation.words(pair.getKey().get(1), draft, language),
                                pair.getValue())))
                .sorted(Comparator.comparingInt(Counted::people).reversed())
                .toList();
    }

    private static String said(@Nullable String value) {
        return value == null ? "–" : value;
    }

    private Decision decide(Release release, EmployeeFile file, LocalDate day) {
        return evaluators.with(release, evaluation -> evaluation.decide(file, day));
    }

    private static Map<String, String> values(Decision decision) {
        return decision.outcomes().stream()
                .collect(Collectors.toMap(DecidedOutcome::id, DecidedOutcome::value, (a, b) -> a, TreeMap::new));
    }

    private static @Nullable Shown shown(@Nullable String value, Release release, Locale language) {
        return value == null ? null : new Shown(value, Explanation.words(value, release, language));
    }
}
