package id.takar.facts;

import java.util.Objects;

/**
 * The row of the distribution pattern that applies to a unit: that of its own predicate.
 *
 * @param value the value, never null
 */
@Conclusion(about = About.GROUP)
public record DistributionRow(OrganisationPredicate value) {
    public DistributionRow {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static DistributionRow of(OrganisationPredicate value) {
        return new DistributionRow(value);
    }
}
