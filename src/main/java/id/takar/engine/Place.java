package id.takar.engine;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where in a file something stands that is spoken of: from its first sign to behind its last, on one line.
 *
 * @param line first line is 1
 * @param column first column is 1
 * @param endColumn the column behind the last sign; that of the first where the line has ended
 */
public record Place(int line, int column, int endColumn) {
    /**
     * The place of a diagnostic: the word that begins there, or the rest of a line that is meant as a whole.
     *
     * @param found the diagnostic
     * @param files the files that it may be about, by path
     */
    public static Place of(Diagnostic found, Map<String, byte[]> files) {
        String text = new String(files.getOrDefault(found.file(), new byte[0]), StandardCharsets.UTF_8);
        String line = text.lines().skip(found.line() - 1L).findFirst().orElse("");
        int from = Math.min(found.column() - 1, line.length());
        int to = from;
        while (to < line.length() && isOfWord(line.charAt(to))) {
            to++;
        }
        if (from == 0) {
            to = line.stripTrailing().length();
        } else if (to == from && to < line.length()) {
            to++;
        }
        return new Place(found.line(), from + 1, to + 1);
    }

    private static boolean isOfWord(char sign) {
        return Character.isLetterOrDigit(sign) || sign == '_' || sign == '$' || sign == '@';
    }
}
