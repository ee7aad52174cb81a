package id.takar.facts;

import java.util.Objects;

/**
 * Whether an objection is admissible, all requirements together.
 *
 * @param value the value, never null
 */
@Conclusion
public record ObjectionAdmissible(Answer value) {
    public ObjectionAdmissible {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static ObjectionAdmissible of(Answer value) {
        return new ObjectionAdmissible(value);
    }
}
