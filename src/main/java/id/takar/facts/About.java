package id.takar.facts;

/** Whom a fact, and so a rule that asks for it, speaks about. */
public enum About {
    /** One employee. */
    EMPLOYEE,
    /** A group of employees: a unit, a team, a programme. */
    GROUP,
    /** Whichever the evaluation is about. */
    EITHER
}
