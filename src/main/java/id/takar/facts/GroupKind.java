package id.takar.facts;

/** What holds a group of employees together. */
public enum GroupKind {
    /** They work in one agency. */
    AGENCY,
    /** They work in one unit or a unit below it. */
    UNIT,
    /** One leader leads them. */
    TEAM,
    /** Their work results belong to one programme. */
    PROGRAMME,
    /** Their work results belong to one activity of a programme. */
    ACTIVITY
}
