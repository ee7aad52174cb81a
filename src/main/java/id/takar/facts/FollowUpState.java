package id.takar.facts;

/** Where the follow-up of a poor predicate stands. */
public enum FollowUpState {
    /** Nothing is to be followed up. */
    NONE,
    /** A poor predicate was given, and improvement has not begun. */
    FLAGGED,
    /** The time to improve runs, or ran out and was not reviewed. */
    IMPROVEMENT,
    /** The official improved. */
    CLOSED,
    /** The official did not improve: a competence test is due. */
    COMPETENCE_TEST,
    /** The test was passed: the official stays or is moved. */
    STAYS_OR_MOVES,
    /** The test was failed: a fitting or a lower post is due. */
    MOVED_OR_DEMOTED,
    /** The official was kept, moved or put in a lower post. */
    PLACED,
    /** No post was vacant: placed for a time. */
    TEMPORARY,
    /** That time ran out: honourable dismissal is due. */
    HONOURABLE_DISMISSAL,
    /** The official was dismissed. */
    DISMISSAL_DONE,
    /** A contract ends because its target was missed. */
    CONTRACT_ENDS
}
