package id.takar.policy;

import id.takar.engine.Diagnostic;
import id.takar.engine.ReleaseCompiler;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Watches the folder that {@code takar.rules.watch} names. An edit that is well becomes a trial release in memory, and
 * its scenarios are run; when they are well too, it is kept as a draft, which an account has to submit and another to
 * approve of. One that is not well changes nothing and is shouted about. Nothing in the folder ever decides.
 */
@Component
class RulesWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RulesWatch.class);
    private static final int MOST_TOLD = 20;
    private static final int PATIENCE_SECONDS = 5;
    /** How the branch of the draft begins. */
    private static final String BRANCH = Draft.BRANCHES + "watched";
    /** Scenarios take seconds, so they wait for whoever goes on writing. */
    private static final int QUIET_MILLISECONDS = 500;

    private final @Nullable Path folder;
    private final Releases releases;
    private final ReleaseCompiler compiler;
    private final CheckWorkers checks;
    private final Drafts drafts;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicReference<@Nullable Watched> now = new AtomicReference<>();
    private final AtomicReference<@Nullable SortedMap<String, byte[]>> toCheck = new AtomicReference<>();
    private @Nullable FolderChanges changes;
    private @Nullable Thread watching;
    private @Nullable ScheduledExecutorService checking;
    private @Nullable ScheduledFuture<?> nextCheck;

    RulesWatch(
            @Value("${takar.rules.watch:}") String folder,
            Releases releases,
            ReleaseCompiler trials,
            CheckWorkers checks,
            Drafts drafts,
            MeterRegistry meters,
            Clock clock) {
        this.folder = folder.isBlank() ? null : Path.of(folder);
        this.releases = releases;
        this.compiler = trials;
        this.checks = checks;
        this.drafts = drafts;
        this.meters = meters;
        this.clock = clock;
    }

    /** Whether a folder is watched. */
    boolean isOn() {
        return folder != null;
    }

    /** What is to be said of the folder; empty until it has been looked at, and where none is watched. */
    Optional<Watched> now() {
        return Optional.ofNullable(now.get());
    }

    /**
     * Begins to watch.
     *
     * @throws IllegalStateException when the folder is not there
     */
    @Override
    public void start() {
        if (folder == null) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException("takar.rules.watch names `" + folder
                    + "`, which is not a folder; name the folder of your rules, or leave the setting out");
        }
        Gauge.builder("takar.rules.watch.errors", now, seen -> {
                    var last = seen.get();
                    return last == null ? 0 : last.errors();
                })
                .description("What has to be mended in the watched folder of rules")
                .register(meters);
        var files = new WatchedFiles(folder);
        checking = Executors.newSingleThreadScheduledExecutor(task -> thread(task, "rules-check"));
        watching = thread(() -> watch(folder, files), "rules-watch");
        watching.start();
    }

    private static Thread thread(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void watch(Path root, WatchedFiles files) {
        try (var told = new FolderChanges(root)) {
            synchronized (this) {
                changes = told;
            }
            boolean whole = read(files::read, System.nanoTime(), files);
            compiler.warm();
            while (true) {
                var changed = told.await();
                boolean everything = changed.everything() || !whole;
                whole = read(() -> everything ? files.read() : files.read(changed.files()), System.nanoTime(), files);
            }
        } catch (InterruptedException | ClosedWatchServiceException over) {
            LOG.debug("No longer watching {}.", root);
        } catch (IOException | RuntimeException failed) {
            LOG.error("The folder {} is no longer watched; restart Takar to watch it again.", root, failed);
            unreadable("watch.stopped");
        }
    }

    /** Reads what changed, and looks at it; false where something could not be read. */
    private boolean read(Supplier<List<String>> reading, long since, WatchedFiles files) {
        List<String> changed;
        try {
            changed = reading.get();
        } catch (UncheckedIOException failed) {
            LOG.warn("The watched rules cannot be read: {}; nothing has changed.", failed.getMessage());
            unreadable("watch.unreadable");
            return false;
        }
        if (!changed.isEmpty()) {
            look(files.all(), now.get() == null ? List.of() : changed, since);
        }
        return true;
    }

    private void unreadable(String code) {
        var why = new Diagnostic(code, Diagnostic.Severity.ERROR, "", 1, 1, List.of());
        now.set(new Watched(clock.instant(), Duration.ZERO, List.of(), 0, null, List.of(why), null));
    }

    private void look(SortedMap<String, byte[]> files, List<String> changed, long since) {
        var compiled = compiler.compile(files);
        var release = compiled.release();
        var trial = release == null ? null : TrialRelease.of(release, releases.inForce());
        var seen = new Watched(
                clock.instant(),
                Duration.ofNanos(System.nanoTime() - since),
                changed,
                files.size(),
                trial,
                compiled.diagnostics(),
                null);
        now.set(seen);
        meters.counter("takar.rules.watch.edits", "result", trial == null ? "refused" : "trial")
                .increment();
        if (trial == null) {
            shout("The watched rules make no release; nothing has changed. {} to mend:", seen);
            return;
        }
        LOG.info(
                "The watched rules make release {} for trial ({} ms); it decides nothing.",
                trial.release().id(),
                seen.took().toMillis());
        if (checking != null) {
            toCheck.set(files);
            if (nextCheck != null) {
                nextCheck.cancel(false);
            }
            nextCheck = checking.schedule(this::checkOrTell, QUIET_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
    }

    private static void shout(String what, Watched seen) {
        LOG.warn(what, seen.errors());
        seen.findings().stream().limit(MOST_TOLD).forEach(finding -> LOG.warn("{}", finding.text(Locale.ENGLISH)));
    }

    private void checkOrTell() {
        try {
            check();
        } catch (RuntimeException failed) {
            LOG.error("The watched rules could not be checked; they are with the next edit.", failed);
        }
    }

    /** Runs the scenarios of what was saved last; what was saved meanwhile is left to the next. */
    private void check() {
        var files = toCheck.getAndSet(null);
        if (files == null) {
            return;
        }
        var check = checks.check(files);
        var seen = now.updateAndGet(last -> last != null
                        && last.trial() != null
                        && last.trial().release().id().equals(check.release())
                ? last.checked(check)
                : last);
        if (seen == null || !check.equals(seen.check())) {
            return;
        }
        if (check.isWell()) {
            drafts.offer(BRANCH, "What the watched folder holds", files, check)
                    .ifPresent(draft -> LOG.info("The watched rules are draft {} ({}).", draft.id(), draft.branch()));
        } else {
            shout("The scenarios of the watched rules find {} to mend:", seen);
        }
    }

    @Override
    public void stop() {
        try {
            synchronized (this) {
                if (changes != null) {
                    changes.close();
                }
            }
            if (watching != null) {
                watching.interrupt();
                watching.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
                watching = null;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (checking != null) {
            checking.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return watching != null;
    }
}
