package id.takar.facts;

/** What kind of post is held: structural, functional (jabatan fungsional) or executor (pelaksana). */
public enum PostKind {
    STRUCTURAL,
    FUNCTIONAL,
    EXECUTOR
}
