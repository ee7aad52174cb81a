package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Skill, a part of ability, as stated or from its own parts.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record Skill(BigDecimal value) {
    public Skill {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static Skill of(BigDecimal value) {
        return new Skill(value);
    }
}
