package id.takar.facts;

/** Whether a work result is a main one (utama) or an additional one (tambahan). */
public enum ResultKind {
    MAIN,
    ADDITIONAL
}
