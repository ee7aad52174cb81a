package id.takar.population;

import id.takar.facts.Identity;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Derives what an employee file may hold from the records themselves: components, types, annotations. */
final class Shapes {
    private static final Map<Class<?>, String> UNIQUE =
            Map.of(id.takar.facts.YearlyPredicate.class, "year", id.takar.facts.EarlierGroup.class, "to");
    private static final String KEY = "key";

    private Shapes() {}

    static RecordShape of(Class<?> type) {
        var fields = new LinkedHashMap<String, RecordShape.Field>();
        for (var component : type.getRecordComponents()) {
            fields.put(component.getName(), new RecordShape.Field(isRequired(component), of(component)));
        }
        return RecordShape.of(Components.constructor(type), fields);
    }

    /** A section need not be stated: the file stands in for it. */
    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !component.getType().isRecord();
    }

    private static Shape of(RecordComponent component) {
        return component.getDeclaringRecord() == Identity.class
                        && component.getName().equals("nip")
                ? new NipShape(example(component))
                : of(component.getGenericType(), component);
    }

    private static Shape of(Type type, RecordComponent component) {
        if (type instanceof ParameterizedType generic) {
            var parts = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? new MapShape(WordShape.of((Class<?>) parts[0], List.of()), of(parts[1], component))
                    : new ListShape(of(parts[0], component), unique((Class<?>) parts[0]));
        }
        var single = (Class<?>) type;
        if (single.isRecord()) {
            return of(single);
        }
        return single.isEnum() ? WordShape.of(single, allowed(component, single)) : leaf(single, component);
    }

    private static Shape leaf(Class<?> type, RecordComponent component) {
        var annotated = component.getAccessor();
        var example = example(component);
        if (type == String.class) {
            return new TextShape(
                    annotated.getAnnotation(Size.class).max(), !annotated.isAnnotationPresent(NotBlank.class), example);
        }
        if (type == BigDecimal.class) {
            return new DecimalShape(Bounds.ofDecimal(annotated), example);
        }
        if (type == int.class || type == Integer.class) {
            return new WholeShape(Bounds.ofWhole(annotated), example);
        }
        if (type == boolean.class || type == Boolean.class) {
            return new FlagShape(example);
        }
        if (type == LocalDate.class) {
            return new DateShape(example);
        }
        throw new IllegalStateException("no employee file holds a " + type.getName());
    }

    private static @Nullable String unique(Class<?> item) {
        boolean keyed = item.isRecord()
                && Stream.of(item.getRecordComponents())
                        .anyMatch(c -> c.getName().equals(KEY));
        return keyed ? KEY : UNIQUE.get(item);
    }

    private static List<String> allowed(RecordComponent component, Class<?> type) {
        return component.getType() == type ? List.of(schema(component).allowableValues()) : List.of();
    }

    private static String example(RecordComponent component) {
        return "such as `" + schema(component).example() + "`";
    }

    private static Schema schema(RecordComponent component) {
        return component.getAccessor().getAnnotation(Schema.class);
    }
}
