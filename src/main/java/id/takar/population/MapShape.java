package id.takar.population;

import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object whose names are the words of a closed set.
 *
 * @param names the words
 * @param values what each name holds
 */
record MapShape(WordShape names, Shape values) implements Shape {
    @Override
    public @Nullable Object read(Node node, String pointer, Faults faults) {
        if (!node.is(Node.Kind.OBJECT)) {
            faults.add(pointer, node.place(), "expected an object, found " + node.shown(), names.listed());
            return null;
        }
        var read = new LinkedHashMap<Object, Object>();
        node.members().forEach((written, member) -> {
            var name = names.words().get(written);
            var own = Faults.member(pointer, written);
            if (name == null) {
                faults.add(own, member.named(), names.unknown("field", written), names.listed());
            } else if (!member.value().is(Node.Kind.NULL)) {
                var value = values.read(member.value(), own, faults);
                if (value != null) {
                    read.put(name, Objects.requireNonNull(value));
                }
            }
        });
        return read;
    }
}
