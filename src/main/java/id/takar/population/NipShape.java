package id.takar.population;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A NIP: digits, with or without spaces; kept as text without them.
 *
 * @param example what help shows
 */
record NipShape(String example) implements Shape {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

    @Override
    public @Nullable Object read(Node node, String pointer, Faults faults) {
        if (!node.is(Node.Kind.TEXT)) {
            var help = node.is(Node.Kind.NUMBER) ? "put it between quotes: as a number a NIP loses digits" : example;
            faults.add(pointer, node.place(), "expected a NIP as text, found " + node.shown(), help);
            return null;
        }
        var digits = SPACES.matcher(node.text()).replaceAll("");
        var other = NO_DIGIT.matcher(digits);
        if (other.find()) {
            var found = Node.cut(Character.toString(digits.codePointAt(other.start())));
            faults.add(pointer, node.place(), "a NIP has digits only, found `" + found + "`", example);
            return null;
        }
        if (digits.length() != Nip.LENGTH) {
            faults.add(pointer, node.place(), "a NIP has " + Nip.LENGTH + " digits, found " + digits.length(), example);
            return null;
        }
        return digits;
    }
}
