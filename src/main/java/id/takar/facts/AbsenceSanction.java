package id.takar.facts;

import java.util.Objects;

/**
 * The kind of punishment that absence without a valid reason leads to.
 *
 * @param value the value, never null
 */
@Conclusion
public record AbsenceSanction(Sanction value) {
    public AbsenceSanction {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static AbsenceSanction of(Sanction value) {
        return new AbsenceSanction(value);
    }
}
