package id.takar.facts;

import java.util.Objects;

/**
 * Whether the employee is eligible for regular promotion, all requirements together.
 *
 * @param value the value, never null
 */
@Conclusion
public record RegularPromotion(Answer value) {
    public RegularPromotion {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static RegularPromotion of(Answer value) {
        return new RegularPromotion(value);
    }
}
