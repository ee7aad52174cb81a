package id.takar.engine;

import id.takar.engine.Evaluated.Gap;
import id.takar.facts.Answer;
import id.takar.facts.Finding;
import id.takar.facts.Outcome;
import id.takar.facts.Promise;
import id.takar.facts.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Combines what rules said to answers: unmet beats undecided beats met, and what does not apply is neutral. */
final class Combiner {
    private static final Map<Finding.Kind, Answer> ANSWERS = Map.of(
            Finding.Kind.MET, Answer.MET,
            Finding.Kind.UNMET, Answer.UNMET,
            Finding.Kind.NOT_APPLICABLE, Answer.NOT_APPLICABLE);

    private final Declarations.OnDays declared;
    private final List<Firing> firings;
    private final Scope scope;
    private final Days days;
    private final Supplier<Silence> making;
    private @Nullable Silence silence;
    private @Nullable Map<String, List<Firing>> findings;
    private final List<Gap> gaps = new ArrayList<>();

    Combiner(
            Scope scope,
            Subject file,
            Days days,
            Declarations.OnDays declared,
            Collection<Object> facts,
            List<Firing> firings) {
        this.declared = declared;
        this.firings = firings;
        this.scope = scope;
        this.days = days;
        this.making = () -> new Silence(scope, file, days, declared.thresholds(), facts);
    }

    private Silence silence() {
        var made = silence == null ? making.get() : silence;
        silence = made;
        return made;
    }

    /** The combined answer, or null when nothing asks for it on the day. */
    @Nullable
    Answered of(Combination combination) {
        var requirements = declared.requirements().get(combination.outcome());
        if (requirements == null) {
            return null;
        }
        var setAside = rulesThatSaid(combination.outcome(), Answer.NOT_APPLICABLE);
        if (!setAside.isEmpty()) {
            var aside = requirements.stream()
                    .map(id -> new Answered(id, Answer.NOT_APPLICABLE, List.of(), new TreeSet<>(), List.of()))
                    .toList();
            return new Answered(combination.outcome(), Answer.NOT_APPLICABLE, setAside, new TreeSet<>(), aside);
        }
        var answers = requirements.stream().map(this::requirement).toList();
        var answer = combined(answers);
        var missing = new TreeSet<String>();
        if (answer == Answer.UNDECIDED) {
            answers.forEach(a -> missing.addAll(a.missing()));
        }
        var because = answers.stream()
                .filter(a -> a.answer() == answer)
                .flatMap(a -> a.because().stream())
                .distinct()
                .sorted()
                .toList();
        return new Answered(combination.outcome(), answer, because, missing, answers);
    }

    private static Answer combined(List<Answered> answers) {
        for (var answer : List.of(Answer.UNMET, Answer.UNDECIDED, Answer.MET)) {
            if (answers.stream().anyMatch(a -> a.answer() == answer)) {
                return answer;
            }
        }
        return Answer.NOT_APPLICABLE;
    }

    private Answered requirement(String id) {
        var none = new TreeSet<String>();
        for (var answer : List.of(Answer.UNMET, Answer.MET, Answer.NOT_APPLICABLE)) {
            var because = rulesThatSaid(id, answer);
            if (!because.isEmpty()) {
                return new Answered(id, answer, because, none, List.of());
            }
        }
        return new Answered(id, Answer.UNDECIDED, List.of(), missing(id), List.of());
    }

    /** Looking ahead asks whether an answer is met, not what it misses. */
    private SortedSet<String> missing(String requirement) {
        return scope.whole()
                ? silence().behind(scope.speakers().stating("Finding", requirement).stream())
                : new TreeSet<>();
    }

    private List<String> rulesThatSaid(String id, Answer answer) {
        return findings().getOrDefault(id, List.of()).stream()
                .filter(f -> f.said() instanceof Finding finding && ANSWERS.get(finding.kind()) == answer)
                .map(f -> f.rule().id())
                .distinct()
                .sorted()
                .toList();
    }

    /** What was found, by what it is about. */
    private Map<String, List<Firing>> findings() {
        var made = findings;
        if (made == null) {
            made = new HashMap<>();
            for (var firing : firings) {
                if (firing.said() instanceof Finding finding) {
                    made.computeIfAbsent(finding.id(), id -> new ArrayList<>()).add(firing);
                }
            }
            findings = made;
        }
        return made;
    }

    /** The conclusion that carries an answer to later rules. */
    Optional<Object> conclusion(Combination combination, Answered answer) {
        var type = combination.type();
        if (type == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.type().getConstructor(Answer.class).newInstance(answer.answer()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot conclude " + type.name(), e);
        }
    }

    /** Everything that was said, in a defined order. */
    Evaluated all(List<Answered> answers, List<Object> combined) {
        answers.stream().flatMap(a -> a.requirements().stream()).forEach(this::look);
        var results = new TreeMap<String, Promised>();
        for (var firing : firings) {
            if (firing.said() instanceof Outcome outcome) {
                results.put(
                        outcome.id(),
                        new Promised(
                                outcome.id(),
                                outcome.value(),
                                List.of(firing.rule().id()),
                                new TreeSet<>()));
            }
        }
        declared.promises().values().stream()
                .filter(p -> scope.whole() && answers.stream().noneMatch(a -> a.id().equals(p.outcome())))
                .forEach(p -> results.computeIfAbsent(p.outcome(), id -> promised(p)));
        results.values().stream()
                .filter(r -> r.value() == null && r.missing().isEmpty())
                .forEach(r -> gaps.add(new Gap(Gap.Kind.SILENT, r.id())));
        var thresholds = new TreeMap<String, Object>();
        declared.values().forEach((id, threshold) -> thresholds.put(id, threshold.value()));
        return new Evaluated(
                List.copyOf(firings),
                answers.stream().sorted(Comparator.comparing(Answered::id)).toList(),
                List.copyOf(results.values()),
                List.copyOf(gaps),
                declared.forecasts(),
                thresholds,
                Stream.concat(
                                combined.stream(),
                                firings.stream().map(Firing::said).filter(Vocabulary.TAKAR::isFact))
                        .toList(),
                () -> new Trace(scope, days, silence()));
    }

    private void look(Answered requirement) {
        if (requirement.answer() == Answer.UNDECIDED && requirement.missing().isEmpty()) {
            gaps.add(new Gap(Gap.Kind.SILENT, requirement.id()));
        }
        boolean both = !rulesThatSaid(requirement.id(), Answer.MET).isEmpty()
                && !rulesThatSaid(requirement.id(), Answer.UNMET).isEmpty();
        if (both) {
            gaps.add(new Gap(Gap.Kind.CONTRADICTION, requirement.id()));
        }
    }

    private Promised promised(Promise promise) {
        var setAside = rulesThatSaid(promise.outcome(), Answer.NOT_APPLICABLE);
        if (!setAside.isEmpty()) {
            return new Promised(promise.outcome(), Answer.NOT_APPLICABLE, setAside, new TreeSet<>());
        }
        var type = concluded(promise);
        return firings.stream()
                .filter(f -> f.said().getClass() == type)
                .findFirst()
                .map(f -> new Promised(
                        promise.outcome(), f.said(), List.of(f.rule().id()), new TreeSet<>()))
                .orElseGet(() -> undecided(promise, silence().behind(keeping(promise))));
    }

    /** The type of the conclusion that a promise is kept by; null where it is an answer of its own. */
    private static @Nullable Class<?> concluded(Promise promise) {
        var type = promise.type() == null ? null : Vocabulary.TAKAR.fact(promise.type());
        return type == null ? null : type.type();
    }

    /** The rules that could keep a promise: draw its conclusion, or answer it themselves. */
    private Stream<Rule> keeping(Promise promise) {
        var speakers = scope.speakers();
        var answering = Stream.of("Outcome", "Finding")
                .flatMap(statement -> speakers.stating(statement, promise.outcome()).stream());
        return promise.type() == null
                ? answering
                : Stream.concat(speakers.concluding(promise.type()).stream(), answering);
    }

    private Promised undecided(Promise promise, SortedSet<String> missing) {
        return new Promised(promise.outcome(), null, List.of(), missing);
    }
}
