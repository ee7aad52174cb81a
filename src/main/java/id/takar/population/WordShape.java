package id.takar.population;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One of the words of a closed set.
 *
 * @param words the values by how they are written
 */
record WordShape(Map<String, Object> words) implements Shape {

    /** The allowed constants of an enum, written as they are shown. */
    static WordShape of(Class<?> type, List<String> allowed) {
        var words = new LinkedHashMap<String, Object>();
        for (var constant : type.getEnumConstants()) {
            if (allowed.isEmpty() || allowed.contains(constant.toString())) {
                words.put(constant.toString(), constant);
            }
        }
        return new WordShape(words);
    }

    @Override
    public @Nullable Object read(Node node, String pointer, Faults faults) {
        if (!node.is(Node.Kind.TEXT)) {
            faults.add(pointer, node.place(), "expected a word, found " + node.shown(), listed());
            return null;
        }
        var value = words.get(node.text());
        if (value == null) {
            faults.add(pointer, node.place(), unknown("value", node.text()), listed());
        }
        return value;
    }

    String unknown(String what, String written) {
        return "unknown " + what + " `" + Node.cut(written) + "`" + Nearest.asked(written, words.keySet());
    }

    String listed() {
        return "one of " + words.keySet().stream().map(w -> "`" + w + "`").collect(Collectors.joining(", "));
    }
}
