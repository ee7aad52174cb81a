package id.takar.policy;

import id.takar.engine.Release;
import id.takar.engine.Runner;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What runs each release, and why: straight where its rules qualify, unless a setting says otherwise or the runners were
 * found to differ. A release is tried on both runners in a process of its own when it is first used.
 */
@Component
public class Runners implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Runners.class);
    private static final String ALL = "all";
    private static final int BATCH = 100;

    private final Set<String> toNetwork;
    private final int files;
    private final CheckWorkers workers;
    private final MeterRegistry meters;
    private final Map<String, String> differing = new ConcurrentHashMap<>();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> agreed = new ConcurrentHashMap<>();
    private final ExecutorService trying = Executors.newSingleThreadExecutor(task -> {
        var thread = new Thread(task, "runners-compared");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean closed;

    Runners(
            @Value("${takar.evaluation.network}") List<String> toNetwork,
            @Value("${takar.evaluation.compare-files}") int files,
            CheckWorkers workers,
            MeterRegistry meters) {
        this.toNetwork = Set.copyOf(toNetwork);
        this.files = files;
        this.workers = workers;
        this.meters = meters;
    }

    /** What runs a release now. */
    public Runner of(Release release) {
        if (why(release) != null || release.runner() == Runner.NETWORK) {
            return Runner.NETWORK;
        }
        tryOnce(release);
        return Runner.STRAIGHT;
    }

    /** The runner with the reasons for it, such as {@code straight} or {@code network: ...}. */
    public String told(Release release) {
        String why = why(release);
        return why == null ? release.toldRunner() : Runner.NETWORK.word() + ": " + why;
    }

    /** On how many files that were made for it both runners agreed so far. */
    public int agreed(Release release) {
        return agreed.getOrDefault(release.id(), 0);
    }

    /** How the runners differed about releases; empty when they never did. */
    public Map<String, String> differing() {
        return Map.copyOf(differing);
    }

    /** The runners differ about a release: the network decides from now on, and somebody has to look. */
    public void differ(Release release, String how) {
        if (differing.putIfAbsent(release.id(), how) == null) {
            meters.counter("takar.runners.differ").increment();
            LOG.error(
                    "Release {} runs on Drools' network from now on, since running it straight came out otherwise: {}.",
                    release.id(),
                    how);
        }
    }

    /** Why a release that qualifies is not to run straight all the same; null when nothing stands against it. */
    private @Nullable String why(Release release) {
        if (toNetwork.contains(ALL) || toNetwork.contains(release.id())) {
            return "takar.evaluation.network says so";
        }
        String how = differing.get(release.id());
        return how == null ? null : "straight came out otherwise: " + how;
    }

    private void tryOnce(Release release) {
        if (files > 0 && tried.add(release.id())) {
            trying.execute(() -> compare(release));
        }
    }

    /** Batch by batch, so that checks of drafts get their turn between. */
    private void compare(Release release) {
        try {
            for (int from = 0; from < files && !closed; from += BATCH) {
                int count = Math.min(BATCH, files - from);
                var difference = workers.difference(release.files(), count);
                if (difference.isPresent()) {
                    differ(release, difference.get());
                    return;
                }
                agreed.merge(release.id(), count, Integer::sum);
            }
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.warn("Release {} could not be tried on both runners to the end.", release.id(), e);
            }
        }
    }

    @Override
    public void destroy() {
        closed = true;
        trying.shutdownNow();
    }
}
