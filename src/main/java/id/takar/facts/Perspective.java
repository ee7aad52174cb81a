package id.takar.facts;

/** The four perspectives of a high official's results. */
public enum Perspective {
    SERVICE_RECEIVERS,
    INTERNAL_PROCESS,
    INTERNAL_STRENGTHENING,
    BUDGET
}
