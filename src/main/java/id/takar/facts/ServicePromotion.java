package id.takar.facts;

import java.util.Objects;

/**
 * Whether the employee is eligible for a service promotion (pengabdian), all requirements together.
 *
 * @param value the value, never null
 */
@Conclusion
public record ServicePromotion(Answer value) {
    public ServicePromotion {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static ServicePromotion of(Answer value) {
        return new ServicePromotion(value);
    }
}
