package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Acting posts, as part of experience, as a score of talent management.
 *
 * @param value from 0 to 100, never null
 */
@Conclusion(shownAt = 2)
public record TalentActing(BigDecimal value) {
    public TalentActing {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static TalentActing of(BigDecimal value) {
        return new TalentActing(value);
    }
}
