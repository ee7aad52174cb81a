package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The highest achievement of one result that counts where an employee's results are summed with others'.
 *
 * @param value in percent, unrounded
 */
@Conclusion(shownAt = 2)
public record AchievementCap(BigDecimal value) {
    public AchievementCap {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static AchievementCap of(BigDecimal value) {
        return new AchievementCap(value);
    }
}
