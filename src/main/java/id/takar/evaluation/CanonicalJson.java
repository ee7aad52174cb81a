package id.takar.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes JSON in its canonical form, RFC 8785: keys in order, no blanks, the shortest escapes. Only what decisions are
 * made of: sorted objects, lists, texts, whole numbers and truth values, so that no rule about fractions is needed. The
 * library that does all of the RFC took half of an evaluation's time; the tests hold this to it.
 */
final class CanonicalJson {
    private static final int USUAL_SIZE = 1 << 17;
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private byte[] text;
    private int length;

    CanonicalJson() {
        this(USUAL_SIZE);
    }

    /** @param size how many bytes there is room for before more is made */
    CanonicalJson(int size) {
        text = new byte[size];
    }

    static byte[] bytes(SortedMap<String, ?> object) {
        var writer = new CanonicalJson();
        writer.value(object);
        return writer.bytes();
    }

    /** Forgets what was written. */
    void clear() {
        length = 0;
    }

    /** What was written. */
    byte[] bytes() {
        return Arrays.copyOf(text, length);
    }

    /** Writes what is JSON already. */
    CanonicalJson raw(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, text, length, json.length);
        length += json.length;
        return this;
    }

    /** Writes what is JSON already. */
    CanonicalJson raw(String json) {
        room(json.length());
        int plain = plain(json, 0, json.length());
        return plain == json.length() ? this : raw(json.substring(plain).getBytes(UTF_8));
    }

    /** Writes a character of ASCII that is JSON already. */
    CanonicalJson raw(char json) {
        room(1);
        text[length++] = (byte) json;
        return this;
    }

    private void room(int more) {
        if (length + more > text.length) {
            text = Arrays.copyOf(text, 2 * text.length + more);
        }
    }

    /** Writes a text as far as it is ASCII; there must be room. Says how far. */
    private int plain(String string, int from, int to) {
        int i = from;
        for (; i < to; i++) {
            char c = string.charAt(i);
            if (c > '~') {
                break;
            }
            text[length++] = (byte) c;
        }
        return i;
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
            raw(value.toString());
        } else {
            throw new IllegalArgumentException("decisions hold no " + value.getClass());
        }
    }

    private void object(Map<?, ?> object) {
        char before = '{';
        for (var entry : object.entrySet()) {
            raw(before).string((String) entry.getKey());
            raw(':');
            value(entry.getValue());
            before = ',';
        }
        raw(before == '{' ? "{}" : "}");
    }

    /** Writes a list. */
    void list(Collection<?> list) {
        char before = '[';
        for (var each : list) {
            raw(before);
            value(each);
            before = ',';
        }
        raw(before == '[' ? "[]" : "]");
    }

    /** Writes a text. */
    void string(String string) {
        int end = string.length();
        room(end + 2);
        text[length++] = '"';
        for (int i = 0; i < end; i++) {
            char c = string.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                raw(escaped(string, i).getBytes(UTF_8));
                break;
            }
            text[length++] = (byte) c;
        }
        raw('"');
    }

    /** The rest of a text, with what must be escaped. */
    private static String escaped(String string, int from) {
        var rest = new StringBuilder(string.length() - from + HEX.length);
        for (int i = from; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                escape(c, rest);
            } else {
                rest.append(c);
            }
        }
        return rest.toString();
    }

    private static void escape(char c, StringBuilder to) {
        switch (c) {
            case '"' -> to.append("\\\"");
            case '\\' -> to.append("\\\\");
            case '\b' -> to.append("\\b");
            case '\t' -> to.append("\\t");
            case '\n' -> to.append("\\n");
            case '\f' -> to.append("\\f");
            case '\r' -> to.append("\\r");
            default -> to.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 0xf]);
        }
    }
}
