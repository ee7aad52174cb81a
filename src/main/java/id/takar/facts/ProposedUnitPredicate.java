package id.takar.facts;

import java.util.Objects;

/**
 * What the unit's achievement proposes to the leader who sets its predicate.
 *
 * @param value the value, never null
 */
@Conclusion
public record ProposedUnitPredicate(OrganisationPredicate value) {
    public ProposedUnitPredicate {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static ProposedUnitPredicate of(OrganisationPredicate value) {
        return new ProposedUnitPredicate(value);
    }
}
