package id.takar.facts;

import java.util.Objects;

/**
 * The highest rank that regular promotion reaches with the education held.
 *
 * @param value the value, never null
 */
@Conclusion
public record EducationCeiling(Golongan value) {
    public EducationCeiling {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static EducationCeiling of(Golongan value) {
        return new EducationCeiling(value);
    }
}
