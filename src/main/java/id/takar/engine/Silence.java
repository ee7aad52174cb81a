package id.takar.engine;

import id.takar.facts.Answer;
import id.takar.facts.NamesMissing;
import id.takar.facts.Subject;
import id.takar.facts.Thresholds;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Explains why nothing was said: walks the parsed rules back from what stayed silent, through conclusions that nobody
 * reached, to the entries that the file does not state. A rule that plainly does not apply explains nothing.
 */
final class Silence {
    /** A binding to something that the file does not state. */
    private record Unbound(Entries.Bits missing) {}

    private static final Entries.Bits NOTHING = Entries.NOTHING;

    private final Speakers speakers;
    private final List<Combination> combinations;
    private final Subject file;
    private final Days days;
    private final Thresholds thresholds;
    private final Known facts;
    private final Entries entries = new Entries();
    private final Map<String, Boolean> empty = new HashMap<>();
    private final IdentityHashMap<Rule, Entries.Bits> known = new IdentityHashMap<>();
    private final Set<Rule> walking = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param scope the rules that ask for something
     * @param facts everything given and concluded in the evaluation
     */
    Silence(Scope scope, Subject file, Days days, Thresholds thresholds, Known facts) {
        this.speakers = scope.speakers();
        this.combinations = scope.combinations();
        this.file = file;
        this.days = days;
        this.thresholds = thresholds;
        this.facts = facts;
    }

    /** Everything of a type that is given or was concluded. */
    List<Object> facts(Vocabulary.Type type) {
        return facts.all(type);
    }

    /** What the file would have to state so that one of these rules could speak; empty when nothing is missing. */
    SortedSet<String> behind(Stream<Rule> rules) {
        return behind(rules.toList());
    }

    /** Likewise. */
    SortedSet<String> behind(List<Rule> rules) {
        return entries.names(behindAll(rules));
    }

    private Entries.Bits behindAll(List<Rule> rules) {
        var missing = NOTHING;
        for (var rule : rules) {
            missing = missing.and(behind(rule));
        }
        return missing;
    }

    private Entries.Bits behind(Rule rule) {
        var done = known.get(rule);
        if (done != null) {
            return done;
        }
        if (!walking.add(rule)) {
            return NOTHING;
        }
        var missing = walk(rule);
        walking.remove(rule);
        known.put(rule, missing);
        return missing;
    }

    private Entries.Bits walk(Rule rule) {
        boolean undated = days.of(rule) == null;
        if (!undated && !rule.holdsOn(days)) {
            return NOTHING;
        }
        var missing = undated ? missingDay(rule) : NOTHING;
        var bound = new HashMap<String, Object>();
        for (var pattern : rule.patterns()) {
            var here = pattern.type().many() ? several(pattern, bound) : single(pattern, bound);
            if (here == null) {
                return NOTHING;
            }
            missing = missing.and(here);
        }
        return missing;
    }

    /** The entry that would state the day which the rule's policy goes by. */
    private Entries.Bits missingDay(Rule rule) {
        var event = rule.event();
        var day = event == null ? null : event.dayOfEvent();
        if (event == null || day == null) {
            return entries.of("period.to");
        }
        var stated = facts.first(event);
        return stated == null ? NOTHING : missing(stated, event, day.name());
    }

    /** What one pattern misses; null when it plainly does not hold. */
    private Entries.@Nullable Bits single(Pattern pattern, Map<String, Object> bound) {
        var present = facts.first(pattern.type());
        if (present == null) {
            var missing = behindAll(speakers.concluding(pattern.type().name()));
            return missing.isEmpty() ? null : missing;
        }
        var missing = of(present, pattern, bound);
        return missing == null && isUndecided(present) ? behindAnswer(pattern.type()) : missing;
    }

    private static boolean isUndecided(Object fact) {
        var type = Vocabulary.TAKAR.fact(fact.getClass());
        var value = type.properties().get("value");
        return type.combines() && value != null && value.of(fact) == Answer.UNDECIDED;
    }

    /** An answer that is undecided could still become the one that is asked for. */
    private Entries.@Nullable Bits behindAnswer(Vocabulary.Type type) {
        var missing = NOTHING;
        for (var combination : combinations) {
            if (type.equals(combination.type())) {
                missing = missing.and(behindAll(speakers.heardBy(combination).toList()));
            }
        }
        return missing.isEmpty() ? null : missing;
    }

    private Entries.@Nullable Bits several(Pattern pattern, Map<String, Object> bound) {
        var present = facts.all(pattern.type());
        if (present.isEmpty()) {
            return Places.isEmpty(file, pattern.type().at())
                    ? entries.of(pattern.type().at())
                    : null;
        }
        var missing = NOTHING;
        for (var fact : present) {
            var here = of(fact, pattern, bound);
            if (here != null) {
                missing = missing.and(here);
            }
        }
        return missing.isEmpty() ? null : missing;
    }

    private Entries.@Nullable Bits of(Object fact, Pattern pattern, Map<String, Object> bound) {
        for (var binding : pattern.properties().entrySet()) {
            var property = binding.getValue();
            var value = read(fact, pattern, property, bound);
            bound.put(binding.getKey(), value == null ? new Unbound(missing(fact, pattern, property)) : value);
        }
        var missing = NOTHING;
        for (var condition : pattern.conditions()) {
            var here = asks(condition, fact, pattern, bound);
            if (here == null) {
                return null;
            }
            missing = missing.and(here);
        }
        return missing;
    }

    /** What a condition misses, nothing when it holds; null when it plainly does not hold. */
    private Entries.@Nullable Bits asks(Condition condition, Object fact, Pattern pattern, Map<String, Object> bound) {
        var left = read(fact, pattern, condition.left(), bound);
        boolean asksWhetherStated = condition.right().get(0) instanceof Term.Nothing;
        if (asksWhetherStated && condition.operator() == Condition.Operator.EQUAL) {
            return left == null ? NOTHING : null;
        }
        if (left == null && isUnknown(condition.left(), fact, pattern, bound)) {
            var missing = NOTHING;
            for (var term : condition.left().arguments()) {
                missing = missing.and(missing(term, fact, pattern, bound));
            }
            return missing;
        }
        var missing = left == null ? missing(fact, pattern, condition.left()) : NOTHING;
        if (left == null && missing.isEmpty()) {
            return null;
        }
        if (left != null && asksWhetherStated) {
            return NOTHING;
        }
        boolean unknown = left == null;
        for (var term : condition.right()) {
            var right = value(term, fact, pattern, bound);
            if (right == null) {
                missing = missing.and(missing(term, fact, pattern, bound));
                unknown = true;
            } else if (left != null && holds(condition.operator(), left, right)) {
                return missing;
            }
        }
        return unknown ? missing : null;
    }

    /** Whether what is asked with is not known, so that nothing can be said about what is asked. */
    private boolean isUnknown(Term.Property asked, Object fact, Pattern pattern, Map<String, Object> bound) {
        for (var term : asked.arguments()) {
            boolean counts = !(term instanceof Term.ThresholdOf) || days.period() == null;
            if (counts && value(term, fact, pattern, bound) == null) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Object value(Term term, Object fact, Pattern pattern, Map<String, Object> bound) {
        if (term instanceof Term.Constant constant) {
            return constant.value();
        }
        if (term instanceof Term.ThresholdOf threshold) {
            return thresholds.value(threshold.id());
        }
        if (term instanceof Term.Variable variable) {
            var value = bound.get(variable.name());
            return value instanceof Unbound ? null : value;
        }
        return term instanceof Term.Property property ? read(fact, pattern, property, bound) : null;
    }

    @Nullable
    Object read(Object fact, Pattern pattern, Term.Property property, Map<String, Object> bound) {
        var accessor = pattern.type().properties().get(property.name());
        if (accessor == null) {
            return null;
        }
        var terms = property.arguments();
        if (terms.isEmpty()) {
            return accessor.of(fact);
        }
        var arguments = new Object[terms.size()];
        for (int i = 0; i < arguments.length; i++) {
            var value = value(terms.get(i), fact, pattern, bound);
            if (value == null) {
                return null;
            }
            arguments[i] = value;
        }
        return accessor.of(fact, arguments);
    }

    private Entries.Bits missing(Term term, Object fact, Pattern pattern, Map<String, Object> bound) {
        if (term instanceof Term.Property property) {
            return missing(fact, pattern, property);
        }
        return term instanceof Term.Variable variable && bound.get(variable.name()) instanceof Unbound unbound
                ? unbound.missing()
                : NOTHING;
    }

    private Entries.Bits missing(Object fact, Pattern pattern, Term.Property property) {
        return missing(fact, pattern.type(), property.name());
    }

    private Entries.Bits missing(Object fact, Vocabulary.Type type, String property) {
        if (fact instanceof NamesMissing names) {
            var named = names.missing(property);
            if (!named.isEmpty()) {
                return entries.of(named);
            }
        }
        var read = type.properties().get(property);
        if (read == null || type.conclusion()) {
            return NOTHING;
        }
        if (read.reads().isEmpty()) {
            return entries.of(Places.of(fact) + "." + property);
        }
        var missing = NOTHING;
        for (String path : read.reads()) {
            if (isEmpty(path)) {
                missing = missing.and(entries.of(path));
            }
        }
        return missing;
    }

    private boolean isEmpty(String path) {
        return empty.computeIfAbsent(path, p -> Places.isEmpty(file, p));
    }

    static boolean holds(Condition.Operator operator, Object left, Object right) {
        return switch (operator) {
            case EQUAL, IN -> compare(left, right) == 0;
            case NOT_NULL -> true;
            case LESS -> compare(left, right) < 0;
            case AT_MOST -> compare(left, right) <= 0;
            case MORE -> compare(left, right) > 0;
            case AT_LEAST -> compare(left, right) >= 0;
        };
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object left, Object right) {
        if (left instanceof Number && right instanceof Number) {
            return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString()));
        }
        if (left instanceof Comparable<?> comparable && left.getClass() == right.getClass()) {
            return ((Comparable<Object>) comparable).compareTo(right);
        }
        return left.equals(right) ? 0 : 1;
    }
}
