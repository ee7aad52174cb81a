package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Productivity: ability and motivation together; either alone achieves little.
 *
 * @param index from 0 to 100, unrounded
 */
@Conclusion(shownAt = 2)
public record Productivity(BigDecimal index) {
    public Productivity {
        Objects.requireNonNull(index, "a conclusion needs an index");
    }

    /** Concludes the index. */
    public static Productivity of(BigDecimal index) {
        return new Productivity(index);
    }

    /** The geometric mean of both: zero when either is zero. */
    public static Productivity of(Ability ability, Motivation motivation) {
        return new Productivity(Exact.geometricMean(ability.index(), motivation.index()));
    }
}
