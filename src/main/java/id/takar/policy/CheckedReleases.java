package id.takar.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks releases, one at a time, and remembers what was found: a release never changes. */
@Component
class CheckedReleases {
    private static final int KEPT = 16;

    private final Releases releases;
    private final Map<String, ReleaseCheck> found = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ReleaseCheck> eldest) {
            return size() > KEPT;
        }
    };

    CheckedReleases(Releases releases) {
        this.releases = releases;
    }

    /** What is to be said about the release of this id, if this service knows it; the first time takes seconds. */
    synchronized Optional<ReleaseCheck> check(String id) {
        var known = found.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var check =
                releases.findCompiled(id).map(compiled -> ReleaseCheck.of(compiled.orThrow(), compiled.diagnostics()));
        check.ifPresent(fresh -> found.put(id, fresh));
        return check;
    }
}
