package id.takar.facts;

import java.util.Objects;

/**
 * Whether the employee is eligible for a rank by diploma adjustment, all requirements together.
 *
 * @param value the value, never null
 */
@Conclusion
public record DiplomaAdjustment(Answer value) {
    public DiplomaAdjustment {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static DiplomaAdjustment of(Answer value) {
        return new DiplomaAdjustment(value);
    }
}
