package id.takar.population;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, written {@code YYYY-MM-DD}.
 *
 * @param example what help shows
 */
record DateShape(String example) implements Shape {
    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    @Override
    public @Nullable Object read(Node node, String pointer, Faults faults) {
        if (!node.is(Node.Kind.TEXT) || !ISO.matcher(node.text()).matches()) {
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

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
