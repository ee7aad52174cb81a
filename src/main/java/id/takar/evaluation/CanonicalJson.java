package id.takar.evaluation;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes JSON in its canonical form, RFC 8785: keys in order, no blanks, the shortest escapes. Only what decisions are
 * made of: sorted objects, lists, texts, whole numbers and truth values, so that no rule about fractions is needed. The
 * library that does all of the RFC took half of an evaluation's time; the tests hold this to it.
 */
final class CanonicalJson {
    private static final int USUAL_SIZE = 1 << 14;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder text = new StringBuilder(USUAL_SIZE);

    static byte[] bytes(SortedMap<String, ?> object) {
        var writer = new CanonicalJson();
        writer.value(object);
        return writer.bytes();
    }

    /** Forgets what was written. */
    void clear() {
        text.setLength(0);
    }

    /** What was written. */
    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes what is JSON already. */
    CanonicalJson raw(String json) {
        text.append(json);
        return this;
    }

    /** Writes what is JSON already. */
    CanonicalJson raw(char json) {
        text.append(json);
        return this;
    }

    /** Writes a text, a number, a truth value, a sorted object or a list. */
    void value(Object value) {
        if (value instanceof String string) {
            string(string);
        } else if (value instanceof SortedMap<?, ?> object) {
            object(object);
        } else if (value instanceof Collection<?> list) {
            list(list);
        } else if (value instanceof Integer || value instanceof BigInteger || value instanceof Boolean) {
            text.append(value);
        } else {
            throw new IllegalArgumentException("decisions hold no " + value.getClass());
        }
    }

    private void object(Map<?, ?> object) {
        char before = '{';
        for (var entry : object.entrySet()) {
            text.append(before);
            string((String) entry.getKey());
            text.append(':');
            value(entry.getValue());
            before = ',';
        }
        text.append(before == '{' ? "{}" : "}");
    }

    /** Writes a list. */
    void list(Collection<?> list) {
        char before = '[';
        for (var each : list) {
            text.append(before);
            value(each);
            before = ',';
        }
        text.append(before == '[' ? "[]" : "]");
    }

    /** Writes a text. */
    void string(String string) {
        text.append('"');
        int plain = 0;
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(string, plain, i);
                escape(c);
                plain = i + 1;
            }
        }
        text.append(string, plain, string.length()).append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> text.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 0xf]);
        }
    }
}
