package id.takar.run;

import id.takar.web.Fault;
import id.takar.web.Problem;
import java.time.LocalDate;
import java.util.List;

/** The days that can be asked about. */
final class AskedDay {
    /** Earlier there was no civil service of the republic; later nobody can mean. */
    private static final LocalDate FIRST = LocalDate.of(1945, 8, 17);

    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private AskedDay() {}

    static void check(LocalDate on) {
        if (on.isBefore(FIRST) || on.isAfter(LAST)) {
            throw Problem.badRequest("`on` is " + on + "; it can be from " + FIRST + " to " + LAST + ".")
                    .with(List.of(Fault.of("the day is out of range").inField("on")));
        }
    }
}
