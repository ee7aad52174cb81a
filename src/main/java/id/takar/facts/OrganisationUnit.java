package id.takar.facts;

import org.jspecify.annotations.Nullable;

/**
 * The unit the employee works in.
 *
 * @param name its name
 * @param agency the agency it belongs to
 * @param predicate the predicate of its achievement in the period
 */
@Given(at = "organisation")
public record OrganisationUnit(
        @Nullable String name,
        @Nullable String agency,
        @Nullable OrganisationPredicate predicate) {
    static final OrganisationUnit UNKNOWN = new OrganisationUnit(null, null, null);
}
