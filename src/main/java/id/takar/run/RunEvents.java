package id.takar.run;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells browsers and programs how far runs are, as server-sent events. An event says all there is to know, and its id
 * how many rows were done, so that whoever comes back is told only what is new.
 */
@Component
class RunEvents {
    private static final Logger LOG = LoggerFactory.getLogger(RunEvents.class);
    private static final long EVERY_MILLIS = 400;
    private static final long LONGEST = Duration.ofHours(12).toMillis();

    private final Runs runs;
    private final List<Watching> watching = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService telling = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "run-events");
        thread.setDaemon(true);
        return thread;
    });

    private @Nullable ScheduledFuture<?> ticking;

    RunEvents(Runs runs) {
        this.runs = runs;
    }

    @PostConstruct
    void begin() {
        ticking = telling.scheduleWithFixedDelay(this::tellAll, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Somebody who watches a run. */
    private static final class Watching {
        private final UUID run;
        private final SseEmitter to;
        private String told;

        Watching(UUID run, SseEmitter to, String told) {
            this.run = run;
            this.to = to;
            this.told = told;
        }
    }

    /**
     * Lets somebody watch a run until it is done.
     *
     * @param last the id of the last event that was seen; empty for none
     */
    SseEmitter watch(UUID run, String last) {
        var emitter = new SseEmitter(LONGEST);
        var watcher = new Watching(run, emitter, last);
        emitter.onCompletion(() -> watching.remove(watcher));
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> watching.remove(watcher));
        watching.add(watcher);
        return emitter;
    }

    private void tellAll() {
        var asked = new HashMap<UUID, Run>();
        watching.removeIf(watcher -> !isTold(watcher, asked));
    }

    /** False when it is to be told no more. */
    private boolean isTold(Watching watcher, Map<UUID, Run> asked) {
        try {
            tell(watcher, asked.computeIfAbsent(watcher.run, id -> runs.find(id).orElseThrow()));
            return true;
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("somebody stopped watching run {}", watcher.run, gone);
        } catch (RuntimeException e) {
            watcher.to.completeWithError(e);
        }
        return false;
    }

    private static void tell(Watching watcher, Run run) throws IOException {
        var id = run.state() + "-" + (run.decided() + run.setAside());
        if (!id.equals(watcher.told)) {
            watcher.told = id;
            watcher.to.send(SseEmitter.event().id(id).name("progress").data(run));
        }
        if (run.state() == Run.State.DONE) {
            watcher.to.complete();
        }
    }

    @PreDestroy
    void stop() {
        if (ticking != null) {
            ticking.cancel(false);
        }
        telling.shutdownNow();
        watching.forEach(watcher -> watcher.to.complete());
    }
}
