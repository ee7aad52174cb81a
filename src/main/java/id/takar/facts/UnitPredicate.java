package id.takar.facts;

import java.util.Objects;

/**
 * The predicate of the unit's achievement that decides.
 *
 * @param value the value, never null
 */
@Conclusion
public record UnitPredicate(OrganisationPredicate value) {
    public UnitPredicate {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static UnitPredicate of(OrganisationPredicate value) {
        return new UnitPredicate(value);
    }
}
