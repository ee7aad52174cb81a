package id.takar.engine;

import id.takar.facts.Competence;
import id.takar.facts.EmployeeFile;
import id.takar.facts.Training;
import id.takar.facts.WorkResult;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where things stand in an employee file. */
final class Places {
    private Places() {}

    /** The place of a fact: its section, its entry in a list, or the name of a conclusion. */
    static String of(Object fact) {
        var type = Vocabulary.TAKAR.fact(fact.getClass());
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
        return fact instanceof Training training ? training.key() : null;
    }

    /** Whether the file states nothing at a path such as {@code rank.since}. */
    static boolean isEmpty(EmployeeFile file, String path) {
        Object at = file;
        for (String step : path.split("\\.", -1)) {
            if (at == null || !at.getClass().isRecord()) {
                return at == null;
            }
            at = read(at, step);
        }
        return at == null;
    }

    private static @Nullable Object read(Object record, String name) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map(component -> read(record, component))
                .orElse(null);
    }

    private static @Nullable Object read(Object record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
