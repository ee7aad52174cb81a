package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a group achieved of what can be measured: the mean of its members' known achievements.
 *
 * @param value in percent, unrounded
 */
@Conclusion(about = About.GROUP, shownAt = 2)
public record GroupAchievement(BigDecimal value) {
    public GroupAchievement {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static GroupAchievement of(BigDecimal value) {
        return new GroupAchievement(value);
    }
}
