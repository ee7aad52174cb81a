package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How much of the management cycle a leader held over the people he or she leads.
 *
 * @param value in percent, unrounded
 */
@Conclusion(about = About.GROUP, shownAt = 2)
public record LeaderScore(BigDecimal value) {
    public LeaderScore {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static LeaderScore of(BigDecimal value) {
        return new LeaderScore(value);
    }
}
