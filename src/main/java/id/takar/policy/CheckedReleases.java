package id.takar.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks releases, one at a time, and remembers what was found: a release never changes. */
@Component
class CheckedReleases {
    private static final int KEPT = 16;

    private final ReleaseStore releases;
    private final CheckWorkers workers;
    private final Map<String, ReleaseCheck> found = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ReleaseCheck> eldest) {
            return size() > KEPT;
        }
    };

    CheckedReleases(ReleaseStore releases, CheckWorkers workers) {
        this.releases = releases;
        this.workers = workers;
    }

    /** What is to be said about the release of this id, if this service knows it; the first time takes seconds. */
    synchronized Optional<ReleaseCheck> check(String id) {
        var known = found.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var files = releases.files(id);
        Optional<ReleaseCheck> check = files.isEmpty() ? Optional.empty() : Optional.of(workers.check(files));
        check.filter(ReleaseCheck::isDone).ifPresent(fresh -> found.put(id, fresh));
        return check;
    }
}
