package id.takar.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Days that follow each other, written {@code 2024-01-01..2024-12-31}.
 *
 * @param from the first
 * @param to the last, not before the first
 */
record DaySpan(LocalDate from, LocalDate to) {
    private static final int MOST_DAYS = 3_660;
    private static final String DOTS = "..";

    /**
     * @throws Misuse when the text is no span of at most ten years
     */
    static DaySpan parse(String text) {
        int dots = text.indexOf(DOTS);
        if (dots < 0) {
            throw new Misuse("--days is `" + text + "`; write two days, for example 2024-01-01..2024-12-31");
        }
        var span = new DaySpan(day(text.substring(0, dots)), day(text.substring(dots + DOTS.length())));
        long days = ChronoUnit.DAYS.between(span.from, span.to) + 1;
        if (days < 1) {
            throw new Misuse("--days ends on " + span.to + ", before it begins on " + span.from);
        }
        if (days > MOST_DAYS) {
            throw new Misuse("--days spans " + days + " days; ask for at most " + MOST_DAYS + " at once");
        }
        return span;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new Misuse("`" + text + "` in --days is not a day; write year-month-day, for example 2024-03-14");
        }
    }

    /** Each day, first to last. */
    Stream<LocalDate> days() {
        return from.datesUntil(to.plusDays(1));
    }
}
