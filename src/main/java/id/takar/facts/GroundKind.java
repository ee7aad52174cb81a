package id.takar.facts;

/** What may open a rank promotion of a special kind: a declaration, or an event in the employee's service. */
public enum GroundKind {
    /** The performance was declared extraordinary (prestasi kerja luar biasa baiknya). */
    EXTRAORDINARY_PERFORMANCE,
    /** A new discovery that is useful to the state was declared. */
    NEW_DISCOVERY,
    /** The employee was made a state official. */
    STATE_OFFICIAL,
    /** A post by presidential decree was taken up. */
    PRESIDENTIAL_POST,
    /** A study leave was completed. */
    STUDY_COMPLETED,
    /** The employee was declared killed in service (tewas). */
    KILLED_IN_SERVICE,
    /** The employee died. */
    DIED,
    /** The retirement age is reached. */
    RETIRING,
    /** The employee was invalided out: declared unfit for all posts by what happened in service. */
    INVALIDED_OUT
}
