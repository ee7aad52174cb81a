package id.takar.facts;

import java.util.Objects;

/**
 * The level of the punishment that absence without a valid reason leads to.
 *
 * @param value the value, never null
 */
@Conclusion
public record AbsenceLevel(DisciplineLevel value) {
    public AbsenceLevel {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static AbsenceLevel of(DisciplineLevel value) {
        return new AbsenceLevel(value);
    }
}
