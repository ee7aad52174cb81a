package id.takar.engine;

import java.util.Locale;

/** What runs a compiled release. Both give the same. */
public enum Runner {
    /** The generated code, called directly. */
    STRAIGHT,
    /** Drools' own network. */
    NETWORK;

    /** As it stands in a decision. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
