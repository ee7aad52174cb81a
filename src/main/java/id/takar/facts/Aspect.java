package id.takar.facts;

/** What a target measures: quantity, quality, time or cost. */
public enum Aspect {
    QUANTITY,
    QUALITY,
    TIME,
    COST
}
