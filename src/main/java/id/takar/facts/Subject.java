package id.takar.facts;

import java.time.LocalDate;
import java.util.List;

/** What an evaluation is about: one employee in the first stage, one group of employees in the second. */
public sealed interface Subject permits EmployeeFile, GroupFile {
    /** The evaluation period. */
    Period period();

    /** The facts that rules may match, as they stand on a day. */
    default List<Object> factsOn(LocalDate day) {
        return factsOn(day, day);
    }

    /**
     * The facts that rules may match, as they stand on a day, other things unchanged since they were stated.
     *
     * @param day the day asked about
     * @param statedOn the day by which "last year" is meant
     */
    List<Object> factsOn(LocalDate day, LocalDate statedOn);

    /**
     * The facts that rules may match, likewise.
     *
     * @param calendar which days are worked, as the policies declare it
     */
    default List<Object> factsOn(LocalDate day, LocalDate statedOn, Calendar calendar) {
        return factsOn(day, statedOn);
    }

    /** Whom it is about; never {@link About#EITHER}. */
    default About about() {
        return this instanceof GroupFile ? About.GROUP : About.EMPLOYEE;
    }

    /** A subject of this kind that states nothing. */
    static Subject nothingStated(About about) {
        return about == About.GROUP ? GroupFile.nothingStated() : EmployeeFile.nothingStated();
    }
}
