package id.takar.run;

import id.takar.engine.Release;
import id.takar.evaluation.Evaluation;
import id.takar.policy.Runners;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Lends out evaluations, one borrower at a time: making one takes a while, and none may serve two threads at once. */
@Component
class Evaluators {
    private static final int RELEASES = 4;

    private final Deadlines deadlines;
    private final Runners runners;
    private final Samples samples;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    private final Map<String, ConcurrentLinkedDeque<Evaluation>> idle = new ConcurrentHashMap<>();

    Evaluators(Deadlines deadlines, Runners runners, Samples samples) {
        this.deadlines = deadlines;
        this.runners = runners;
        this.samples = samples;
    }

    /** Works with an evaluation by this release that nobody else uses meanwhile. */
    <T> T with(Release release, Function<Evaluation, T> work) {
        if (idle.size() > RELEASES) {
            idle.keySet().removeIf(id -> !id.equals(release.id()));
        }
        var here = idle.computeIfAbsent(release.id(), id -> new ConcurrentLinkedDeque<>());
        var borrowed = here.poll();
        var runner = runners.of(release);
        var evaluation = borrowed == null || borrowed.runner() != runner
                ? Evaluation.of(release, runner).seenBy(samples)
                : borrowed;
        deadlines.mind(evaluation);
        try {
            return work.apply(evaluation);
        } finally {
            deadlines.leave(evaluation);
            here.push(evaluation);
        }
    }

    /**
     * Works likewise, for somebody who waits for one answer: no more of them at once than there are processors, and the rest
     * in the order they came. So many callers do not use up the time that rules may take by waiting for a processor.
     */
    <T> T inTurn(Release release, Function<Evaluation, T> work) {
        turns.acquireUninterruptibly();
        try {
            return with(release, work);
        } finally {
            turns.release();
        }
    }
}
