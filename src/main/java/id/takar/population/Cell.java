package id.takar.population;

/**
 * One cell as a table has it.
 *
 * @param kind how the table keeps it
 * @param text its text; a number in plain notation; empty when the cell is
 */
record Cell(Kind kind, String text) {
    static final Cell EMPTY = new Cell(Kind.TEXT, "");

    /** How a table keeps what is in a cell. */
    enum Kind {
        TEXT,
        NUMBER,
        /** A number in a workbook that counts its days from 1904 on. */
        NUMBER_FROM_1904,
        /** What a spreadsheet could not work out, such as {@code #REF!}. */
        ERROR
    }

    static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER || kind == Kind.NUMBER_FROM_1904;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
