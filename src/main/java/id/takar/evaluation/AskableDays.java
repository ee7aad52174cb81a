package id.takar.evaluation;

import java.time.LocalDate;

/** The days that can be asked about. */
public final class AskableDays {
    /** Earlier there was no civil service of the republic. */
    public static final LocalDate FIRST = LocalDate.of(1945, 8, 17);

    /** Later nobody can mean. */
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private AskableDays() {}

    /** Whether a day is one of them. */
    public static boolean include(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
