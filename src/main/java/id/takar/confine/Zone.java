package id.takar.confine;

/** Whose code a method holds: each has a list of its own, since what frames a rule is no business of the rule. */
enum Zone {
    /** What the author's conditions and actions became. */
    AUTHOR,
    /** What the generator puts around them. */
    SCAFFOLD
}
