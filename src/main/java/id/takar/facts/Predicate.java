package id.takar.facts;

import java.util.Objects;

/**
 * The performance predicate of the period.
 *
 * @param value the value, never null
 */
@Conclusion
public record Predicate(Predikat value) {
    public Predicate {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static Predicate of(Predikat value) {
        return new Predicate(value);
    }
}
