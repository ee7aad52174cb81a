package id.takar.facts;

/** The scores that an instrument for needs gives. */
public enum NeedScore {
    ACHIEVEMENT,
    AFFILIATION,
    POWER,
    ACTIVITY_INHIBITION
}
