package id.takar.facts;

/** The highest acting post held so far: for the time being (Plt) or by the day (Plh), above one's own or beside it. */
public enum ActingPost {
    NONE,
    PLH_EQUAL,
    PLH_HIGHER,
    PLT_EQUAL,
    PLT_HIGHER
}
