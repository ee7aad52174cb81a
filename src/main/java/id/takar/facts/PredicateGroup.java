package id.takar.facts;

/** Members with one predicate, or with one of two. */
public enum PredicateGroup {
    SANGAT_BAIK,
    BAIK,
    BUTUH_PERBAIKAN,
    KURANG,
    SANGAT_KURANG,
    BUTUH_PERBAIKAN_OR_KURANG
}
