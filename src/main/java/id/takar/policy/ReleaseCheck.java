package id.takar.policy;

import id.takar.confine.WorkerLimits;
import id.takar.confine.WorkerPool;
import id.takar.engine.Diagnostic;
import id.takar.engine.Release;
import id.takar.engine.RuleText;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * What is to be said about a release: by its text, and where it compiles by running its scenarios.
 *
 * @param release its id
 * @param findings what is wrong or may be, by place; warnings too
 * @param rules how many rules it has
 * @param scenarios how many scenarios were run
 * @param coverage how many rules and thresholds they prove
 * @param unconfirmed how many rules stand on a source that was not confirmed
 * @param unread facts that no rule reads directly
 */
public record ReleaseCheck(
        String release,
        List<Diagnostic> findings,
        int rules,
        int scenarios,
        Coverage coverage,
        long unconfirmed,
        List<String> unread) {
    /**
     * Runs all scenarios; takes seconds for a whole release.
     *
     * @param release the release
     * @param compiling what was said when it was compiled; warnings, since it was
     */
    public static ReleaseCheck of(Release release, List<Diagnostic> compiling) {
        var report = Scenarios.run(release);
        return new ReleaseCheck(
                release.id(),
                Stream.concat(compiling.stream(), report.faults().stream()).toList(),
                release.rules().size(),
                report.scenarios(),
                report.coverage(),
                release.rules().stream()
                        .filter(rule -> RuleText.isUnconfirmed(rule.confidence()))
                        .count(),
                List.copyOf(release.unread()));
    }

    /** What is said about files that do not become a release. */
    static ReleaseCheck refused(SortedMap<String, byte[]> files, List<Diagnostic> errors) {
        return new ReleaseCheck(Release.idOf(files), errors, 0, 0, new Coverage(0, 0, 0, 0, List.of()), 0, List.of());
    }

    /** What is said where the process died that checked. */
    static ReleaseCheck died(SortedMap<String, byte[]> files, WorkerPool.Death death, WorkerLimits limits) {
        var why = death == WorkerPool.Death.TOO_LONG
                ? new Diagnostic("check.too-long", Diagnostic.Severity.ERROR, "", 1, 1, List.of(limits.seconds()))
                : new Diagnostic(
                        "check.too-much", Diagnostic.Severity.ERROR, "", 1, 1, List.of("" + limits.megabytes()));
        return refused(files, List.of(why));
    }

    /** How many findings have to be mended. */
    public long errors() {
        return findings.stream()
                .filter(finding -> finding.severity() == Diagnostic.Severity.ERROR)
                .count();
    }

    /** Whether nothing has to be mended. */
    public boolean isWell() {
        return errors() == 0;
    }

    /** Whether all was looked at; not so where the process died that checked. */
    boolean isDone() {
        return findings.stream().noneMatch(finding -> finding.code().startsWith("check."));
    }
}
