package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * Ability: knowledge and skill together.
 *
 * @param index from 0 to 100, unrounded
 */
@Conclusion(shownAt = 2)
public record Ability(BigDecimal index) {
    public Ability {
        Objects.requireNonNull(index, "a conclusion needs an index");
    }

    /** Concludes the index. */
    public static Ability of(BigDecimal index) {
        return new Ability(index);
    }

    /** Concludes the geometric mean of both parts: zero when either is zero. */
    public static Ability of(Knowledge knowledge, Skill skill) {
        return new Ability(Exact.geometricMean(knowledge.value(), skill.value()));
    }
}
