package id.takar.facts;

/** Whether more or less is better. */
public enum Direction {
    MORE_IS_BETTER,
    LESS_IS_BETTER
}
