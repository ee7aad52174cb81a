package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Self-sacrifice, a dimension of public service motivation.
 *
 * @param value on the scale of the answers, never null
 */
@Conclusion(shownAt = 2)
public record SelfSacrificeMotivation(BigDecimal value) {
    public SelfSacrificeMotivation {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static SelfSacrificeMotivation of(BigDecimal value) {
        return new SelfSacrificeMotivation(value);
    }
}
