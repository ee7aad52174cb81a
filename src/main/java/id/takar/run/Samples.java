package id.takar.run;

import id.takar.engine.Release;
import id.takar.engine.Runner;
import id.takar.evaluation.BothRunners;
import id.takar.evaluation.Evaluation;
import id.takar.facts.Subject;
import id.takar.policy.Runners;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Decides one in so many again on both runners, beside the service, and shouts when they differ. */
@Component
class Samples implements Evaluation.Observer, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Samples.class);
    private static final int WAITING = 100;

    private final int every;
    private final Runners runners;
    private final MeterRegistry meters;
    private final AtomicLong decided = new AtomicLong();
    private final ThreadPoolExecutor comparing =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), task -> {
                var thread = new Thread(task, "runners-sampled");
                thread.setDaemon(true);
                return thread;
            });

    /** Of the release that was sampled last; used by the one thread that compares. */
    private @Nullable Both both;

    private record Both(String release, BothRunners runners) {}

    Samples(@Value("${takar.evaluation.compare-every}") int every, Runners runners, MeterRegistry meters) {
        if (every < 0) {
            throw new IllegalArgumentException(
                    "takar.evaluation.compare-every must be at least 0, which compares none");
        }
        this.every = every;
        this.runners = runners;
        this.meters = meters;
    }

    @Override
    public void decided(Release release, Subject file, LocalDate day) {
        boolean due = every > 0 && decided.incrementAndGet() % every == 0;
        if (!due || runners.of(release) == Runner.NETWORK) {
            return;
        }
        try {
            comparing.execute(() -> compare(release, file, day));
        } catch (RejectedExecutionException full) {
            count("skipped");
        }
    }

    private void compare(Release release, Subject file, LocalDate day) {
        try {
            var here = both;
            if (here == null || !here.release().equals(release.id())) {
                here = new Both(release.id(), new BothRunners(release));
                both = here;
            }
            var difference = here.runners().difference(file, day);
            count(difference.isPresent() ? "different" : "same");
            difference.ifPresent(how -> runners.differ(release, how));
        } catch (RuntimeException e) {
            count("failed");
            LOG.error("A decision could not be compared on both runners.", e);
        }
    }

    private void count(String result) {
        meters.counter("takar.runners.compared", "result", result).increment();
    }

    @Override
    public void destroy() {
        comparing.shutdownNow();
    }
}
