package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The members whose predicate most of a unit may have, where the pattern limits them.
 *
 * @param predicate which members are meant
 * @param limit the most there may be, in percent of the rated members
 * @param share how many there are, in percent of the rated members, unrounded
 * @param people how many people would have to have another predicate so that the pattern is kept; 0 when it is
 */
@Conclusion(about = About.GROUP, shownAt = 2)
public record DominantAtMost(PredicateGroup predicate, BigDecimal limit, BigDecimal share, Integer people) {
    public DominantAtMost {
        Objects.requireNonNull(predicate, "a conclusion needs a predicate");
        Objects.requireNonNull(limit, "a conclusion needs a limit");
        Objects.requireNonNull(share, "a conclusion needs a share");
        Objects.requireNonNull(people, "a conclusion needs a number of people");
    }

    /** Concludes the share and how many people would have to move. */
    public static DominantAtMost of(PredicateGroup predicate, BigDecimal limit, BigDecimal share, Integer people) {
        return new DominantAtMost(predicate, limit, share, people);
    }
}
