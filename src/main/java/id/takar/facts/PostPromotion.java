package id.takar.facts;

import java.util.Objects;

/**
 * Whether the employee is eligible for promotion by structural post, all requirements together.
 *
 * @param value the value, never null
 */
@Conclusion
public record PostPromotion(Answer value) {
    public PostPromotion {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static PostPromotion of(Answer value) {
        return new PostPromotion(value);
    }
}
