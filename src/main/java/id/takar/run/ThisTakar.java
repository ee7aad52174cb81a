package id.takar.run;

import id.takar.engine.EngineVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Which Takar this is, as it stands beside each of its decisions. */
@Component
class ThisTakar {
    private final String version;

    ThisTakar(ObjectProvider<BuildProperties> build) {
        var known = build.getIfAvailable();
        this.version = "takar " + (known == null ? "unpackaged" : known.getVersion()) + ", " + EngineVersion.text();
    }

    /** Its version and that of its rule engine. */
    String version() {
        return version;
    }
}
