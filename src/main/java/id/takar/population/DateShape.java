package id.takar.population;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day, written {@code YYYY-MM-DD}.
 *
 * @param example what help shows
 */
record DateShape(String example) implements Shape {
    private static final int LENGTH = "2024-03-14".length();
    private static final int MONTH = "2024-".length();
    private static final int DAY = "2024-03-".length();
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    @Override
    public @Nullable Object read(Node node, String pointer, Faults faults) {
        if (!node.is(Node.Kind.TEXT) || !isIso(node.text())) {
            faults.add(pointer, node.place(), "expected a day as `YYYY-MM-DD`, found " + node.shown(), example);
            return null;
        }
        var day = day(node.text());
        if (day == null) {
            faults.add(pointer, node.place(), "the calendar has no day `" + node.text() + "`", example);
            return null;
        }
        if (day.isBefore(FIRST)) {
            var expected = "expected a day from " + FIRST + " to " + LAST + ", found `" + node.text() + "`";
            faults.add(pointer, node.place(), expected, example);
            return null;
        }
        return day;
    }

    private static boolean isIso(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = text.charAt(i);
            boolean dash = i == MONTH - 1 || i == DAY - 1;
            boolean right = dash ? c == '-' : (c >= '0' && c <= '9');
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.of(
                    Integer.parseInt(text, 0, MONTH - 1, 10),
                    Integer.parseInt(text, MONTH, DAY - 1, 10),
                    Integer.parseInt(text, DAY, LENGTH, 10));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
