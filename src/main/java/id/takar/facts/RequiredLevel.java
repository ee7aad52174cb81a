package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The level of competence that the post held requires where the standard of a competence does not say.
 *
 * @param value from 1 to 5, never null
 */
@Conclusion(shownAt = 0)
public record RequiredLevel(BigDecimal value) {
    public RequiredLevel {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static RequiredLevel of(BigDecimal value) {
        return new RequiredLevel(value);
    }
}
