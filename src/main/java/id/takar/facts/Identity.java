package id.takar.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who the employee is. Out of the rules' sight: no policy may read what the law forbids to weigh.
 *
 * @param nip 18 digits: birth day (8), first appointment year and month (6), sex (1), serial (3); kept as text
 * @param name the name, for people only
 * @param birthDay the day of birth
 * @param sex the sex as registered
 */
public record Identity(
        @Nullable String nip,
        @Nullable String name,
        @Nullable LocalDate birthDay,
        @Nullable Sex sex) {
    static final Identity UNKNOWN = new Identity(null, null, null, null);
}
