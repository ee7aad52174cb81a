package id.takar.web;

/** Text on its way into a cell of a spreadsheet, which must not take it for something to work out. */
public final class SafeCell {
    private static final String FORMULAS = "=+-@\t\r";

    private SafeCell() {}

    /**
     * The text, with the mark before it that keeps spreadsheets from working it out. Numbers stay as they are.
     *
     * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP: CSV injection</a>
     */
    public static String of(String text) {
        boolean dangerous = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
        return dangerous && !text.matches("[+-][0-9]+([.,][0-9]+)?") ? "'" + text : text;
    }
}
