package id.takar.population;

import org.jspecify.annotations.Nullable;

/**
 * Text that people read, or a key.
 *
 * @param most the most characters
 * @param mayBeBlank whether it may be blank
 * @param example what help shows
 */
record TextShape(int most, boolean mayBeBlank, String example) implements Shape {
    /** The first character after those that everybody can print. */
    private static final int DELETE = 0x7F;

    @Override
    public @Nullable Object read(Node node, String pointer, Faults faults) {
        var wrong = wrong(node);
        if (wrong != null) {
            faults.add(pointer, node.place(), wrong, example);
            return null;
        }
        return node.text();
    }

    private @Nullable String wrong(Node node) {
        if (!node.is(Node.Kind.TEXT)) {
            return "expected text, found " + node.shown();
        }
        var text = node.text();
        if (!mayBeBlank && text.isBlank()) {
            return "expected text, found nothing but blanks";
        }
        if (text.length() > most) {
            return "expected at most " + most + " characters, found " + text.length();
        }
        return isUnwritable(text) ? "expected printable text, found a control character or half of a character" : null;
    }

    private static boolean isUnwritable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c >= ' ' && c < DELETE) {
                continue;
            }
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
            if (control || Character.getType(c) == Character.SURROGATE) {
                return true;
            }
        }
        return false;
    }
}
