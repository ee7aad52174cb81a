package id.takar.engine;

import id.takar.engine.Evaluated.Gap;
import id.takar.facts.Answer;
import id.takar.facts.Finding;
import id.takar.facts.Outcome;
import id.takar.facts.Promise;
import id.takar.facts.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Combines what rules said to answers: unmet beats undecided beats met, and what does not apply is neutral. */
final class Combiner {
    private static final SortedSet<String> NOTHING = Collections.emptySortedSet();
    /** Each beats those after it. */
    private static final List<Answer> BEATS =
            List.of(Answer.UNMET, Answer.UNDECIDED, Answer.MET, Answer.NOT_APPLICABLE);
    /** What rules can say of a requirement, that which counts first. */
    private static final List<Answer> SAID = List.of(Answer.UNMET, Answer.MET, Answer.NOT_APPLICABLE);

    private final Scope scope;
    private final Subject file;
    private final Given given;
    private final Declarations.OnDays declared;
    private final Spoken spoken;
    private final Known known = new Known();
    private final Map<String, Heard> heard = new HashMap<>();
    private final Map<Class<?>, Integer> concluding = new HashMap<>();
    private final List<Object> concluded = new ArrayList<>();
    private final List<Object> combined = new ArrayList<>();
    private final List<Answered> answers = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private int heardTo;
    private @Nullable Silence silence;

    /**
     * Combines what is said in one evaluation.
     *
     * @param file what is stated
     * @param given what the evaluation starts from
     * @param spoken what the rules say
     */
    Combiner(Scope scope, Subject file, Given given, Spoken spoken) {
        this.scope = scope;
        this.file = file;
        this.given = given;
        this.declared = given.declared();
        this.spoken = spoken;
        given.facts().forEach(known::add);
    }

    /** The ids of the rules that said of one thing that it is met, unmet, or does not apply; of each id once. */
    private static final class Heard {
        private List<String> met = List.of();
        private List<String> unmet = List.of();
        private List<String> notApplicable = List.of();

        void add(Finding.Kind kind, String rule) {
            switch (kind) {
                case MET -> met = with(rule, met);
                case UNMET -> unmet = with(rule, unmet);
                case NOT_APPLICABLE -> notApplicable = with(rule, notApplicable);
                default -> {
                    // Not an answer.
                }
            }
        }

        /** Nearly always there is one. */
        private static List<String> with(String rule, List<String> rules) {
            if (rules.isEmpty()) {
                return List.of(rule);
            }
            var all = new TreeSet<>(rules);
            all.add(rule);
            return List.copyOf(all);
        }

        List<String> of(Answer answer) {
            return switch (answer) {
                case MET -> met;
                case UNMET -> unmet;
                case NOT_APPLICABLE -> notApplicable;
                case UNDECIDED -> List.of();
            };
        }
    }

    /** Hears what was said since. */
    private void hear() {
        for (; heardTo < spoken.count(); heardTo++) {
            var said = spoken.said(heardTo);
            if (said instanceof Finding finding) {
                heard.computeIfAbsent(finding.id(), id -> new Heard())
                        .add(finding.kind(), spoken.rule(heardTo).id());
            } else if (!(said instanceof Outcome)) {
                known.add(said);
                concluded.add(said);
                concluding.putIfAbsent(said.getClass(), heardTo);
            }
        }
        silence = null;
    }

    private Silence silence() {
        var made = silence == null ? new Silence(scope, file, given.days(), declared.thresholds(), known) : silence;
        silence = made;
        return made;
    }

    /**
     * Answers what is combined after a wave of rules.
     *
     * @return the conclusions that carry answers to later rules
     */
    List<Object> combine(List<Combination> combinations) {
        hear();
        var conclusions = new ArrayList<Object>();
        for (var combination : combinations) {
            var answer = of(combination);
            if (answer != null) {
                answers.add(answer);
                conclusion(combination, answer).ifPresent(conclusions::add);
            }
        }
        conclusions.forEach(known::add);
        combined.addAll(conclusions);
        silence = null;
        return conclusions;
    }

    /** The combined answer, or null when nothing asks for it on the day. */
    private @Nullable Answered of(Combination combination) {
        var requirements = declared.requirements().get(combination.outcome());
        if (requirements == null) {
            return null;
        }
        var setAside = rulesThatSaid(combination.outcome(), Answer.NOT_APPLICABLE);
        if (!setAside.isEmpty()) {
            var aside = requirements.stream()
                    .map(id -> new Answered(id, Answer.NOT_APPLICABLE, List.of(), NOTHING, List.of()))
                    .toList();
            return new Answered(combination.outcome(), Answer.NOT_APPLICABLE, setAside, NOTHING, aside);
        }
        var answers = new ArrayList<Answered>(requirements.size());
        for (var requirement : requirements) {
            answers.add(requirement(requirement));
        }
        var answer = combined(answers);
        var missing = new TreeSet<String>();
        var because = new TreeSet<String>();
        for (var each : answers) {
            if (answer == Answer.UNDECIDED) {
                missing.addAll(each.missing());
            }
            if (each.answer() == answer) {
                because.addAll(each.because());
            }
        }
        return new Answered(
                combination.outcome(), answer, List.copyOf(because), missing, Collections.unmodifiableList(answers));
    }

    private static Answer combined(List<Answered> answers) {
        var combined = Answer.NOT_APPLICABLE;
        for (var each : answers) {
            if (BEATS.indexOf(each.answer()) < BEATS.indexOf(combined)) {
                combined = each.answer();
            }
        }
        return combined;
    }

    private Answered requirement(String id) {
        for (var answer : SAID) {
            var because = rulesThatSaid(id, answer);
            if (!because.isEmpty()) {
                return new Answered(id, answer, because, NOTHING, List.of());
            }
        }
        return new Answered(id, Answer.UNDECIDED, List.of(), missing(id), List.of());
    }

    /** Looking ahead asks whether an answer is met, not what it misses. */
    private SortedSet<String> missing(String requirement) {
        return scope.whole() ? silence().behind(scope.speakers().stating("Finding", requirement)) : NOTHING;
    }

    private List<String> rulesThatSaid(String id, Answer answer) {
        var all = heard.get(id);
        return all == null ? List.of() : all.of(answer);
    }

    /** The conclusion that carries an answer to later rules. */
    private static Optional<Object> conclusion(Combination combination, Answered answer) {
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
    Evaluated all() {
        hear();
        for (var answer : answers) {
            answer.requirements().forEach(this::look);
        }
        var results = new TreeMap<String, Promised>();
        for (int i = 0; i < spoken.count(); i++) {
            if (spoken.said(i) instanceof Outcome outcome) {
                results.put(
                        outcome.id(),
                        new Promised(
                                outcome.id(),
                                outcome.value(),
                                List.of(spoken.rule(i).id()),
                                NOTHING));
            }
        }
        if (scope.whole()) {
            var answered = answers.stream().map(Answered::id).collect(Collectors.toSet());
            for (var promise : declared.promises().values()) {
                if (!answered.contains(promise.outcome()) && !results.containsKey(promise.outcome())) {
                    results.put(promise.outcome(), promised(promise));
                }
            }
        }
        for (var result : results.values()) {
            if (result.value() == null && result.missing().isEmpty()) {
                gaps.add(new Gap(Gap.Kind.SILENT, result.id()));
            }
        }
        var conclusions = new ArrayList<>(combined);
        conclusions.addAll(concluded);
        return new Evaluated(
                spoken.firings(),
                answers.stream().sorted(Comparator.comparing(Answered::id)).toList(),
                List.copyOf(results.values()),
                List.copyOf(gaps),
                declared.forecasts(),
                declared.numbers(),
                List.copyOf(conclusions),
                () -> new Trace(scope, given.days(), silence()));
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
            return new Promised(promise.outcome(), Answer.NOT_APPLICABLE, setAside, NOTHING);
        }
        var type = concluded(promise);
        var by = type == null ? null : concluding.get(type);
        if (by != null) {
            return new Promised(
                    promise.outcome(), spoken.said(by), List.of(spoken.rule(by).id()), NOTHING);
        }
        return undecided(promise, silence().behind(keeping(promise)));
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
