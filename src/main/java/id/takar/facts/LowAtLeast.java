package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The members with a low predicate, where the pattern asks for some beside others.
 *
 * @param predicate which members are meant
 * @param limit the least there must be, in percent of the rated members
 * @param share how many there are, in percent of the rated members, unrounded
 * @param people how many people would have to have another predicate so that the pattern is kept; 0 when it is
 */
@Conclusion(about = About.GROUP, shownAt = 2)
public record LowAtLeast(PredicateGroup predicate, BigDecimal limit, BigDecimal share, Integer people) {
    public LowAtLeast {
        Objects.requireNonNull(predicate, "a conclusion needs a predicate");
        Objects.requireNonNull(limit, "a conclusion needs a limit");
        Objects.requireNonNull(share, "a conclusion needs a share");
        Objects.requireNonNull(people, "a conclusion needs a number of people");
    }

    /** Concludes the share and how many people would have to move. */
    public static LowAtLeast of(PredicateGroup predicate, BigDecimal limit, BigDecimal share, Integer people) {
        return new LowAtLeast(predicate, limit, share, people);
    }
}
