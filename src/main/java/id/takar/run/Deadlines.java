package id.takar.run;

import id.takar.evaluation.Evaluation;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Ends an evaluation of one employee that takes longer than it may, so that its neighbours get their turn. */
@Component
class Deadlines implements DisposableBean {
    private static final int LOOKS = 10;

    private final long most;
    private final Map<Evaluation, Seen> underWay = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "evaluation-deadline");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> looking;

    /** The evaluation that was under way when we looked, and since when. */
    private record Seen(long number, long since) {}

    Deadlines(@Value("${takar.evaluation.deadline}") Duration most) {
        if (most.toMillis() < LOOKS) {
            throw new IllegalArgumentException("takar.evaluation.deadline must be at least " + LOOKS + "ms");
        }
        this.most = most.toNanos();
        this.looking =
                clock.scheduleAtFixedRate(this::look, this.most / LOOKS, this.most / LOOKS, TimeUnit.NANOSECONDS);
    }

    /** Minds what this evaluation does until it is left alone. */
    void mind(Evaluation evaluation) {
        underWay.put(evaluation, new Seen(evaluation.brake().current(), System.nanoTime()));
    }

    /** No longer minds it. */
    void leave(Evaluation evaluation) {
        underWay.remove(evaluation);
    }

    private void look() {
        long now = System.nanoTime();
        underWay.replaceAll((evaluation, seen) -> {
            long number = evaluation.brake().current();
            if (number != seen.number()) {
                return new Seen(number, now);
            }
            if (now - seen.since() > most) {
                evaluation.brake().end(number);
            }
            return seen;
        });
    }

    @Override
    public void destroy() {
        looking.cancel(false);
        clock.shutdownNow();
    }
}
