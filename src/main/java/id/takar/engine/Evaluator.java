package id.takar.engine;

import id.takar.facts.EmployeeFile;
import java.time.LocalDate;

/** Fires one release's rules at one employee's facts. One per thread: not safe for use by several at once. */
public interface Evaluator {
    /**
     * What the rules say.
     *
     * @param file the employee's facts
     * @param day the day asked about
     * @param statedOn the day by which the file means "last year"; the day asked, unless one looks ahead
     * @throws RuleFault when two rules conclude the same single thing, or one cannot be carried out
     */
    Evaluated evaluate(EmployeeFile file, LocalDate day, LocalDate statedOn);
}
