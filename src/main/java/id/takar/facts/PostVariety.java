package id.takar.facts;

/** How varied the posts held so far were. */
public enum PostVariety {
    ONE_UNIT,
    ACROSS_UNITS,
    ACROSS_ORGANISATIONS
}
