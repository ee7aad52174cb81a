package id.takar.facts;

import java.util.Objects;

/**
 * Whether the period's work was supervised, all requirements together.
 *
 * @param value the value, never null
 */
@Conclusion
public record Supervised(Answer value) {
    public Supervised {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static Supervised of(Answer value) {
        return new Supervised(value);
    }
}
