package id.takar.facts;

/** The steps taken with an official after a poor predicate; none when none was. */
public enum FollowUpStep {
    NONE,
    IMPROVEMENT_BEGAN,
    IMPROVED,
    NOT_IMPROVED,
    TEST_PASSED,
    TEST_FAILED,
    KEPT,
    MOVED,
    LOWERED,
    PLACED_TEMPORARILY,
    DISMISSED
}
