package id.takar.facts;

/** A level of activity inhibition in a needs measure. */
public enum Level {
    LOW,
    MODERATE,
    HIGH
}
