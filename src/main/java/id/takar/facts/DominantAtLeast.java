package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The members whose predicate most of a unit is to have, where the pattern asks for them.
 *
 * @param predicate which members are meant
 * @param limit the least there must be, in percent of the rated members
 * @param share how many there are, in percent of the rated members, unrounded
 * @param people how many people would have to have another predicate so that the pattern is kept; 0 when it is
 */
@Conclusion(about = About.GROUP, shownAt = 2)
public record DominantAtLeast(PredicateGroup predicate, BigDecimal limit, BigDecimal share, Integer people) {
    public DominantAtLeast {
        Objects.requireNonNull(predicate, "a conclusion needs a predicate");
        Objects.requireNonNull(limit, "a conclusion needs a limit");
        Objects.requireNonNull(share, "a conclusion needs a share");
        Objects.requireNonNull(people, "a conclusion needs a number of people");
    }

    /** Concludes the share and how many people would have to move. */
    public static DominantAtLeast of(PredicateGroup predicate, BigDecimal limit, BigDecimal share, Integer people) {
        return new DominantAtLeast(predicate, limit, share, people);
    }
}
