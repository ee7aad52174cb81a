package id.takar.facts;

/** Where a rank stands against a post's band. */
public enum BandStanding {
    TOO_LOW,
    ONE_BELOW,
    WITHIN,
    AT_TOP,
    ABOVE
}
