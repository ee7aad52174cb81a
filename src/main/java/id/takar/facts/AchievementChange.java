package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * By how much the score of results, in percent of what was planned differs from the last earlier one.
 *
 * @param gain this period's less the earlier one, negative when it fell; never null
 */
@Conclusion(shownAt = 2)
public record AchievementChange(BigDecimal gain) {
    public AchievementChange {
        Objects.requireNonNull(gain, "a change needs its amount");
    }

    /** Concludes the difference between now and an earlier period. */
    public static AchievementChange of(BigDecimal now, BigDecimal earlier) {
        return new AchievementChange(now.subtract(earlier));
    }
}
