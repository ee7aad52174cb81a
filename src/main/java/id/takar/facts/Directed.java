package id.takar.facts;

import java.util.Objects;

/**
 * Whether the period's work was directed, all requirements together.
 *
 * @param value the value, never null
 */
@Conclusion
public record Directed(Answer value) {
    public Directed {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static Directed of(Answer value) {
        return new Directed(value);
    }
}
