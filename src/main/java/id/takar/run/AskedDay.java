package id.takar.run;

import id.takar.evaluation.AskableDays;
import id.takar.web.Fault;
import id.takar.web.Problem;
import java.time.LocalDate;
import java.util.List;

/** Refuses days that nobody can ask about. */
final class AskedDay {
    private AskedDay() {}

    static void check(LocalDate on) {
        if (!AskableDays.include(on)) {
            throw Problem.badRequest(
                            "`on` is " + on + "; it can be from " + AskableDays.FIRST + " to " + AskableDays.LAST + ".")
                    .with(List.of(Fault.of("the day is out of range").inField("on")));
        }
    }
}
