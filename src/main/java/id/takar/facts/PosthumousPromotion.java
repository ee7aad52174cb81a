package id.takar.facts;

import java.util.Objects;

/**
 * Whether a posthumous promotion (anumerta) is due, all requirements together.
 *
 * @param value the value, never null
 */
@Conclusion
public record PosthumousPromotion(Answer value) {
    public PosthumousPromotion {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static PosthumousPromotion of(Answer value) {
        return new PosthumousPromotion(value);
    }
}
