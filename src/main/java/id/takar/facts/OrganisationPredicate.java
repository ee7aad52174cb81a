package id.takar.facts;

/** The predicate of a unit's achievement. */
public enum OrganisationPredicate {
    ISTIMEWA,
    BAIK,
    BUTUH_PERBAIKAN,
    KURANG,
    SANGAT_KURANG
}
