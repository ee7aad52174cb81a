package id.takar.run;

import id.takar.engine.Release;
import id.takar.engine.RuleFault;
import id.takar.evaluation.DecidedOutcome;
import id.takar.evaluation.Decision;
import id.takar.policy.PoliciesRefused;
import id.takar.policy.Releases;
import id.takar.population.EmployeeFiles;
import id.takar.web.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Decides again what was decided: the stored file, by the stored release, on the stored day. Nothing is kept of it. */
@Component
class Replays {
    private static final int AT_ONCE = 200;
    private static final int MOST_NAMED = 20;

    private final DecisionStore decisions;
    private final GroupStore groups;
    private final EmployeeFileStore files;
    private final Releases releases;
    private final Evaluators evaluators;
    private final ThisTakar takar;
    private final EmployeeFiles text = new EmployeeFiles();

    Replays(
            DecisionStore decisions,
            GroupStore groups,
            EmployeeFileStore files,
            Releases releases,
            Evaluators evaluators,
            ThisTakar takar) {
        this.decisions = decisions;
        this.groups = groups;
        this.files = files;
        this.releases = releases;
        this.evaluators = evaluators;
        this.takar = takar;
    }

    /**
     * What came of deciding again.
     *
     * @param identical whether every byte is the same
     * @param sha256 of the stored bytes, in hexadecimal
     * @param again of the bytes decided now
     * @param decidedWith which Takar decided then
     * @param replayedWith which Takar decided again
     * @param differences the outcomes that differ; empty also where only the reasons do
     */
    record Replay(
            UUID decision,
            boolean identical,
            String release,
            LocalDate day,
            String sha256,
            String again,
            String decidedWith,
            String replayedWith,
            List<Difference> differences) {}

    /**
     * An outcome that differs.
     *
     * @param outcome its id
     * @param then its value in the first decision; null when that had none
     * @param now its value in the second; null when that had none
     * @param becauseThen the rules behind the first
     * @param because the rules behind the second
     */
    record Difference(
            String outcome,
            @Nullable String then,
            @Nullable String now,
            List<String> becauseThen,
            List<String> because) {}

    /**
     * What came of deciding a whole run again.
     *
     * @param decisions how many were decided again
     * @param identical how many came out the same, byte for byte
     * @param different those that did not, the first of them
     * @param groups how many groups were decided about again, from the sums that are kept
     * @param identicalGroups how many of those came out the same, byte for byte
     */
    record RunReplay(
            UUID run,
            int decisions,
            int identical,
            List<Different> different,
            int groups,
            int identicalGroups,
            String replayedWith) {}

    /** A decision that did not come out the same, and why. */
    record Different(UUID decision, String why) {}

    /** Decides a stored decision again. */
    Replay replay(StoredDecision stored) {
        var again = decide(stored, release(stored.release()), stored.day());
        return new Replay(
                stored.id(),
                Arrays.equals(again.bytes(), stored.decision().bytes()),
                stored.release(),
                stored.day(),
                DigestUtils.sha256Hex(stored.decision().bytes()),
                DigestUtils.sha256Hex(again.bytes()),
                stored.engine(),
                takar.version(),
                differences(stored.decision(), again));
    }

    /**
     * The same question as it is known now.
     *
     * @param release the release that decided then
     * @param validAt the day whose rules decided
     * @param knownAt by whose knowledge
     * @param nowRelease the release that holds on that day as known now
     * @param differences the outcomes that differ, with the rules behind both
     */
    record KnownNow(
            UUID decision,
            String release,
            LocalDate validAt,
            Instant knownAt,
            String nowRelease,
            List<Difference> differences) {}

    /** Asks a stored question again by what is known now about its day. */
    KnownNow asKnownNow(StoredDecision stored, Instant now) {
        var release = release(releases.publication(stored.validAt(), now).release());
        return new KnownNow(
                stored.id(),
                stored.release(),
                stored.validAt(),
                stored.knownAt(),
                release.id(),
                by(release, stored).differences());
    }

    /** What another release decides about the same file and day, and the outcomes that differ. */
    record Again(Decision decision, List<Difference> differences) {}

    /** Decides about the stored file by another release, and says what differs. */
    Again by(Release release, StoredDecision stored) {
        var again = decide(stored, release, stored.day());
        return new Again(again, differences(stored.decision(), again));
    }

    /** Decides a run again, row by row, then group by group. */
    RunReplay replay(UUID run) {
        int[] counts = new int[2];
        var different = new ArrayList<Different>();
        each(run, stored -> {
            counts[0]++;
            var why = whyNotTheSame(stored);
            if (why == null) {
                counts[1]++;
            } else if (different.size() < MOST_NAMED) {
                different.add(new Different(stored.id(), why));
            }
        });
        int[] groupCounts = new int[2];
        eachGroup(run, group -> {
            groupCounts[0]++;
            groupCounts[1] += isTheSame(group) ? 1 : 0;
        });
        return new RunReplay(
                run, counts[0], counts[1], List.copyOf(different), groupCounts[0], groupCounts[1], takar.version());
    }

    private void eachGroup(UUID run, Consumer<GroupDecision> work) {
        int after = 0;
        List<GroupDecision> page;
        do {
            page = groups.after(run, List.of(), after, AT_ONCE);
            page.forEach(work);
            after = page.isEmpty() ? after : page.get(page.size() - 1).number();
        } while (!page.isEmpty());
    }

    private boolean isTheSame(GroupDecision group) {
        var decision = group.decision();
        if (decision == null) {
            return true;
        }
        try {
            var again = evaluators.with(
                    release(decision.release()), evaluation -> evaluation.decide(group.file(), decision.day()));
            return Arrays.equals(again.bytes(), decision.bytes());
        } catch (Problem | RuleFault cannot) {
            return false;
        }
    }

    private @Nullable String whyNotTheSame(StoredDecision stored) {
        try {
            var again = decide(stored, release(stored.release()), stored.day());
            return Arrays.equals(again.bytes(), stored.decision().bytes())
                    ? null
                    : "It comes out otherwise: replay it by itself to see how.";
        } catch (Problem cannot) {
            return cannot.detail();
        }
    }

    private void each(UUID run, Consumer<StoredDecision> work) {
        int after = 0;
        List<StoredDecision> page;
        do {
            page = decisions.ofRun(run, after, Integer.MAX_VALUE, AT_ONCE);
            page.forEach(work);
            after = page.isEmpty() ? after : page.get(page.size() - 1).rowOfRun();
        } while (!page.isEmpty());
    }

    private Decision decide(StoredDecision stored, Release release, LocalDate day) {
        var bytes = files.bytes(stored.file())
                .orElseThrow(() -> Problem.of(
                        HttpStatus.GONE,
                        "file-gone",
                        "The employee file of this decision is no longer kept, so it cannot be decided again."));
        var reading = text.read(bytes);
        var file = reading.file();
        if (file == null) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "file-form",
                    "This Takar (" + takar.version() + ") does not read the file as " + stored.engine()
                            + " did; replay it with that one.");
        }
        try {
            return evaluators.with(release, evaluation -> evaluation.decide(file, day));
        } catch (RuleFault fault) {
            throw Problem.of(HttpStatus.CONFLICT, "rules-at-fault", fault.getMessage() + ".");
        }
    }

    private Release release(String id) {
        try {
            return releases.find(id)
                    .orElseThrow(() -> new IllegalStateException("the release of a decision is not kept: " + id));
        } catch (PoliciesRefused refused) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "release-refused",
                    "This Takar (" + takar.version() + ") no longer takes the policies of release " + id
                            + "; decide again with the one that the decision names. " + refused.getMessage());
        }
    }

    private static List<Difference> differences(Decision then, Decision now) {
        var before = new TreeMap<String, DecidedOutcome>();
        then.outcomes().forEach(outcome -> before.put(outcome.id(), outcome));
        var after = new TreeMap<String, DecidedOutcome>();
        now.outcomes().forEach(outcome -> after.put(outcome.id(), outcome));
        var ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        return ids.stream()
                .filter(id -> !Objects.equals(value(before.get(id)), value(after.get(id))))
                .map(id -> new Difference(
                        id,
                        value(before.get(id)),
                        value(after.get(id)),
                        because(before.get(id)),
                        because(after.get(id))))
                .toList();
    }

    private static List<String> because(@Nullable DecidedOutcome outcome) {
        return outcome == null ? List.of() : outcome.because();
    }

    private static @Nullable String value(@Nullable DecidedOutcome outcome) {
        return outcome == null ? null : outcome.value();
    }
}
