package id.takar.engine;

import org.drools.base.util.Drools;

/** Which rule engine carries out releases. */
public final class EngineVersion {
    private EngineVersion() {}

    /** Its name and version, such as {@code drools 10.2.0}. */
    public static String text() {
        return "drools " + Drools.getFullVersion();
    }
}
