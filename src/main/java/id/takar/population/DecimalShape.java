package id.takar.population;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact decimal, written as a JSON number or the same as text.
 *
 * @param bounds what it may be
 * @param example what help shows
 */
record DecimalShape(Bounds bounds, String example) implements Shape {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]+");

    /** Whether it is digits alone, as most are, without a zero before them. */
    private static boolean isPlain(String text) {
        if (text.isEmpty() || (text.charAt(0) == '0' && text.length() > 1)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable Object read(Node node, String pointer, Faults faults) {
        boolean number = node.is(Node.Kind.NUMBER) || node.is(Node.Kind.TEXT);
        if (!number || !(isPlain(node.text()) || NUMBER.matcher(node.text()).matches())) {
            var help = COMMA.matcher(node.text()).matches()
                    ? "write the decimals after a point: `" + node.text().replace(',', '.') + "`"
                    : example;
            faults.add(pointer, node.place(), "expected a number, found " + node.shown(), help);
            return null;
        }
        var value = new BigDecimal(node.text());
        var wrong = bounds.wrong(value);
        if (wrong != null) {
            faults.add(pointer, node.place(), wrong + ", found `" + Node.cut(node.text()) + "`", example);
            return null;
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
