package id.takar.engine;

import id.takar.facts.Subject;
import java.time.LocalDate;

/** Fires one release's rules at the facts of one employee, or of one group of employees. One per thread: not safe for use by several at once. */
public interface Evaluator {
    /**
     * What the rules say.
     *
     * @param file what is stated; the evaluator must be one about its kind of subject
     * @param day the day asked about
     * @param statedOn the day by which the file means "last year"; the day asked, unless one looks ahead
     * @throws RuleFault when two rules conclude the same single thing, one cannot be carried out, or the
     *     evaluation is ended by its brake
     */
    Evaluated evaluate(Subject file, LocalDate day, LocalDate statedOn);
}
