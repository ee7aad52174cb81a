package id.takar.facts;

/** What a requirement, or all requirements of an outcome together, came to. */
public enum Answer {
    /** The requirement holds. */
    MET,
    /** The requirement does not hold. */
    UNMET,
    /** A fact is missing: never a low score, always the name of what is missing. */
    UNDECIDED,
    /** A rule said, with its reason, that the requirement does not apply: neutral. */
    NOT_APPLICABLE
}
