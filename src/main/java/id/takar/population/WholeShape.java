package id.takar.population;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole number.
 *
 * @param bounds what it may be
 * @param example what help shows
 */
record WholeShape(Bounds bounds, String example) implements Shape {
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    @Override
    public @Nullable Object read(Node node, String pointer, Faults faults) {
        if (!node.is(Node.Kind.NUMBER) || !WHOLE.matcher(node.text()).matches()) {
            faults.add(pointer, node.place(), "expected a whole number, found " + node.shown(), example);
            return null;
        }
        var value = new BigDecimal(node.text());
        var wrong = bounds.wrong(value);
        if (wrong != null) {
            faults.add(pointer, node.place(), wrong + ", found `" + Node.cut(node.text()) + "`", example);
            return null;
        }
        return value.intValueExact();
    }
}
