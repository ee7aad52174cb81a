package id.takar.engine;

/** What runs a compiled release. Both give the same. */
public enum Runner {
    /** The generated code, called directly. */
    STRAIGHT,
    /** Drools' own network. */
    NETWORK
}
