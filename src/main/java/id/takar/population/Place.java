package id.takar.population;

/**
 * Where something stands in a text, both counted from 1; 0 when unknown.
 *
 * @param line the line
 * @param column the character in the line
 */
record Place(int line, int column) {
    static final Place UNKNOWN = new Place(0, 0);

    /** The place of the character at an offset. */
    static Place of(String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new Place(line, offset - start + 1);
    }
}
