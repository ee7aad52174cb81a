package id.takar.population;

import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An object with the fields of a record.
 *
 * @param constructor the record's own
 * @param fields its components in order
 * @param listed the words that say which there are, made once: a faulty row may need them a thousand times
 */
record RecordShape(Constructor<?> constructor, Map<String, Field> fields, String listed) implements Shape {

    /**
     * One component.
     *
     * @param required whether it must be stated
     * @param shape what may stand there
     */
    record Field(boolean required, Shape shape) {}

    @Override
    public @Nullable Object read(Node node, String pointer, Faults faults) {
        if (!node.is(Node.Kind.OBJECT)) {
            faults.add(pointer, node.place(), "expected an object, found " + node.shown(), listed());
            return null;
        }
        noteUnknown(node, pointer, faults);
        var values = new @Nullable Object[fields.size()];
        boolean whole = true;
        int at = 0;
        for (var field : fields.entrySet()) {
            var value = read(field.getKey(), field.getValue(), node, pointer, faults);
            values[at++] = value;
            whole &= value != null || !field.getValue().required();
        }
        var type = constructor.getDeclaringClass();
        if (Relations.bind(type)) {
            Relations.check(type, named(values), node, pointer, faults);
        }
        return whole ? Components.create(constructor, values) : null;
    }

    private Map<String, @Nullable Object> named(@Nullable Object[] values) {
        var named = new LinkedHashMap<String, @Nullable Object>();
        int at = 0;
        for (var name : fields.keySet()) {
            named.put(name, values[at++]);
        }
        return named;
    }

    private @Nullable Object read(String name, Field field, Node node, String pointer, Faults faults) {
        var stated = node.stated(name);
        if (stated != null) {
            return field.shape().read(stated, Faults.member(pointer, name), faults);
        }
        if (field.required()) {
            var detail = "the field `" + name + "` is missing";
            faults.add(Faults.member(pointer, name), node.place(), detail, "it must be stated here");
        }
        return null;
    }

    private void noteUnknown(Node node, String pointer, Faults faults) {
        node.members().forEach((name, member) -> {
            if (!fields.containsKey(name)) {
                var detail = "unknown field `" + Node.cut(name) + "`" + meant(name);
                faults.add(Faults.member(pointer, name), member.named(), detail, listed());
            }
        });
    }

    private String meant(String name) {
        for (var field : fields.entrySet()) {
            if (field.getValue().shape() instanceof MapShape map
                    && map.names().words().containsKey(name)) {
                return "; did you mean `" + field.getKey() + "." + name + "`?";
            }
        }
        return Nearest.asked(name, fields.keySet());
    }

    static RecordShape of(Constructor<?> constructor, Map<String, Field> fields) {
        return new RecordShape(
                constructor,
                fields,
                "the fields here are "
                        + fields.keySet().stream().map(f -> "`" + f + "`").collect(Collectors.joining(", ")));
    }
}
