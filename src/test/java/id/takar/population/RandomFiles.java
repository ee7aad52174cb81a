package id.takar.population;

import id.takar.facts.EmployeeFile;
import id.takar.facts.EvaluationDocument;
import id.takar.facts.Identity;
import id.takar.facts.Objection;
import id.takar.facts.Period;
import id.takar.facts.Punishment;
import id.takar.facts.YearPart;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Valid employee files with anything in any field, the same for the same seed. */
final class RandomFiles {
    /** What states days of which the earlier comes first. */
    private static final Set<Class<?>> ORDERED =
            Set.of(Period.class, Punishment.class, YearPart.class, Objection.class, EvaluationDocument.class);

    private static final String[] TEXTS = {
        "", "a", "Camat \"Ilir\"", "\\/\b".replace("\b", ""), "é 😀 \n\t", "x".repeat(40)
    };

    private final Random random;
    private int keys;

    RandomFiles(long seed) {
        this.random = new Random(seed);
    }

    EmployeeFile next() {
        return (EmployeeFile) of(EmployeeFile.class);
    }

    private Object of(Class<?> type) {
        var values = Arrays.stream(type.getRecordComponents()).map(this::of).toArray();
        if (ORDERED.contains(type)) {
            inOrder(values);
        }
        return Components.create(Components.constructor(type), values);
    }

    private static void inOrder(Object[] values) {
        var days = Arrays.stream(values)
                .filter(LocalDate.class::isInstance)
                .sorted()
                .iterator();
        for (int i = 0; i < values.length; i++) {
            values[i] = values[i] instanceof LocalDate ? days.next() : values[i];
        }
    }

    private @Nullable Object of(RecordComponent component) {
        boolean mayLack = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (mayLack && random.nextInt(4) == 0) {
            return null;
        }
        if (component.getDeclaringRecord() == Identity.class
                && component.getName().equals("nip")) {
            return random.ints(18, 0, 10).mapToObj(String::valueOf).reduce("", String::concat);
        }
        return component.getName().equals("key") ? "K" + keys++ : of(component.getGenericType(), component);
    }

    private Object of(Type type, RecordComponent component) {
        if (type instanceof ParameterizedType generic) {
            var parts = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? map(parts, component) : list(parts[0], component);
        }
        var single = (Class<?>) type;
        if (single.isRecord()) {
            return of(single);
        }
        return single.isEnum() ? word(single, component) : leaf(single, component);
    }

    private Object map(Type[] parts, RecordComponent component) {
        var map = new TreeMap<Object, Object>();
        for (var name : ((Class<?>) parts[0]).getEnumConstants()) {
            if (random.nextBoolean()) {
                map.put(name, of(parts[1], component));
            }
        }
        return map;
    }

    private Object list(Type item, RecordComponent component) {
        var list = new ArrayList<Object>();
        for (int size = random.nextInt(4); size > 0; size--) {
            list.add(of(item, component));
        }
        return list;
    }

    private Object word(Class<?> type, RecordComponent component) {
        var schema = component.getAccessor().getAnnotation(Schema.class);
        var allowed = List.of(schema.allowableValues());
        var words = Arrays.stream(type.getEnumConstants())
                .filter(w -> component.getType() != type || allowed.isEmpty() || allowed.contains(w.toString()))
                .toList();
        return words.get(random.nextInt(words.size()));
    }

    private Object leaf(Class<?> type, RecordComponent component) {
        if (type == String.class) {
            return TEXTS[random.nextInt(TEXTS.length)];
        }
        if (type == LocalDate.class) {
            return LocalDate.of(1900 + random.nextInt(8100), 1 + random.nextInt(12), 1 + random.nextInt(28));
        }
        if (type == BigDecimal.class) {
            var bounds = Bounds.ofDecimal(component.getAccessor());
            var value = new BigDecimal(new BigInteger(60, random), random.nextInt(bounds.fraction() + 1));
            return bounds.wrong(value) == null ? value : value.remainder(bounds.most());
        }
        if (type == Boolean.class) {
            return random.nextBoolean();
        }
        var bounds = Bounds.ofWhole(component.getAccessor());
        if (component.getName().equals("year")) {
            return bounds.least().intValueExact() + keys++;
        }
        return bounds.least().intValueExact() + random.nextInt(5);
    }
}
