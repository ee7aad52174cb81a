package id.takar.facts;

/** The level of a leadership training (Diklatpim), highest first; its equal of a later programme is stated as it. */
public enum LeadershipCourse {
    PIM_I,
    PIM_II,
    PIM_III,
    PIM_IV
}
