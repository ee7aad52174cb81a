package id.takar.policy;

import id.takar.engine.Diagnostic;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of a watched folder as it was last saved.
 *
 * @param at when it had been looked at
 * @param took how long that took, from the moment its change was told
 * @param changed the files that had changed, by path; empty at the first look, or where all may have changed
 * @param files how many files there are
 * @param trial what it would be as a release; null when it would be none. It decides nothing
 * @param findings what is wrong or may be, of the text alone while {@code check} is not there
 * @param check what its scenarios say; null while they are run, and when there is no release
 */
record Watched(
        Instant at,
        Duration took,
        List<String> changed,
        int files,
        @Nullable TrialRelease trial,
        List<Diagnostic> findings,
        @Nullable ReleaseCheck check) {
    /** How many findings have to be mended. */
    long errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Diagnostic.Severity.ERROR)
                .count();
    }

    /** Whether its scenarios are still being run. */
    boolean isChecking() {
        return trial != null && check == null;
    }

    /** The same, with what its scenarios say. */
    Watched checked(ReleaseCheck done) {
        return new Watched(at, took, changed, files, trial, done.findings(), done);
    }
}
