package id.takar.facts;

/** How a part of the period was spent: in a post, or on study leave. */
public enum YearPartKind {
    POST,
    STUDY_LEAVE
}
