package id.takar.population;

/** Text that came from outside, on its way into the database. */
final class RowText {
    private static final int REPLACEMENT = 0xFFFD;

    private RowText() {}

    /** Faults quote what came, and what came may hold what PostgreSQL does not keep. */
    static String storable(String text) {
        return text.codePoints()
                .map(c -> c == 0 || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Likewise, of a text that is JSON, in which the character that is not kept has a form of its own. */
    static String storableJson(String json) {
        return storable(json).replace("\\u0000", "\\uFFFD");
    }
}
