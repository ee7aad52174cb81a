package id.takar.facts;

import java.util.Objects;

/**
 * Whether the employee is eligible for a promotion for extraordinary performance, all requirements together.
 *
 * @param value the value, never null
 */
@Conclusion
public record ExtraordinaryPromotion(Answer value) {
    public ExtraordinaryPromotion {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static ExtraordinaryPromotion of(Answer value) {
        return new ExtraordinaryPromotion(value);
    }
}
