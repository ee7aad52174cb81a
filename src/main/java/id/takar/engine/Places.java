package id.takar.engine;

import id.takar.facts.Competence;
import id.takar.facts.Contribution;
import id.takar.facts.Subject;
import id.takar.facts.Training;
import id.takar.facts.WorkResult;
import id.takar.facts.YearPart;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where things stand in an employee or a group file. */
final class Places {
    /** Asking a class for its components each time took a fifth of an evaluation. */
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .collect(Collectors.toUnmodifiableMap(RecordComponent::getName, RecordComponent::getAccessor));
        }
    };

    /** Paths by step; the vocabulary has few. */
    private static final Map<String, String[]> STEPS = new ConcurrentHashMap<>();

    private Places() {}

    /** The names of the components of a record class. */
    static Set<String> components(Class<?> type) {
        return ACCESSORS.get(type).keySet();
    }

    /** The place of a fact: its section, its entry in a list, or the name of a conclusion. */
    static String of(Object fact) {
        return of(fact, Vocabulary.TAKAR.fact(fact.getClass()));
    }

    /** Likewise, of a fact whose type is known. */
    static String of(Object fact, Vocabulary.Type type) {
        if (type.conclusion()) {
            return type.name();
        }
        String key = key(fact);
        String at = type.at().isEmpty() ? "day" : type.at();
        return key == null ? at : at + "[" + key + "]";
    }

    private static @Nullable String key(Object fact) {
        if (fact instanceof WorkResult result) {
            return result.key();
        }
        if (fact instanceof Competence competence) {
            return competence.key();
        }
        if (fact instanceof YearPart part) {
            return part.key();
        }
        if (fact instanceof Contribution contribution) {
            return contribution.key();
        }
        return fact instanceof Training training ? training.key() : null;
    }

    /** Whether the file states nothing at a path such as {@code rank.since}. */
    static boolean isEmpty(Subject file, String path) {
        Object at = file;
        for (String step : STEPS.computeIfAbsent(path, p -> p.split("\\.", -1))) {
            if (at == null || !at.getClass().isRecord()) {
                return at == null;
            }
            at = read(at, step);
        }
        return at == null;
    }

    private static @Nullable Object read(Object record, String name) {
        var accessor = ACCESSORS.get(record.getClass()).get(name);
        try {
            return accessor == null ? null : accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }
}
