package id.takar.facts;

/** The kinds of discipline punishment (jenis hukuman disiplin), lightest first; none when none is due or served. */
public enum Sanction {
    NONE,
    ORAL_REPRIMAND,
    WRITTEN_REPRIMAND,
    DISSATISFACTION,
    SHORT_ALLOWANCE_CUT,
    MIDDLE_ALLOWANCE_CUT,
    LONG_ALLOWANCE_CUT,
    POST_LOWERED,
    RELIEVED_TO_EXECUTOR,
    DISMISSED
}
