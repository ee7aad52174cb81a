package id.takar.engine;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Compiles policies in processes of their own, which are kept warm and replaced when they die. A process that needs more
 * than it may have is an answer: the policy does not compile.
 */
public final class CompileWorkers implements PolicyBuilder, AutoCloseable {
    private final WorkerLimits limits;
    private final Semaphore places;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> all = new HashSet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "compile-deadline");
        thread.setDaemon(true);
        return thread;
    });

    private boolean closed;

    /**
     * @param limits how much each process may take
     */
    public CompileWorkers(WorkerLimits limits) {
        this.limits = limits;
        this.places = new Semaphore(limits.processes());
    }

    @Override
    public @Nullable PolicyClasses build(PolicyText policy, List<Diagnostic> diagnostics) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        try {
            return build(worker(), policy, diagnostics);
        } finally {
            places.release();
        }
    }

    private @Nullable PolicyClasses build(WorkerProcess worker, PolicyText policy, List<Diagnostic> diagnostics) {
        var late = new AtomicBoolean();
        var deadline = clock.schedule(
                () -> {
                    late.set(true);
                    worker.kill();
                },
                limits.time().toMillis(),
                TimeUnit.MILLISECONDS);
        boolean kept = false;
        try {
            CompileWorker.ask(policy.files(), worker.out);
            PolicyClasses classes = null;
            if (worker.in.readBoolean()) {
                classes = ClassBytes.read(worker.in);
            } else {
                diagnostics.addAll(CompileWorker.diagnostics(worker.in));
            }
            kept = deadline.cancel(false);
            return classes;
        } catch (IOException | IllegalArgumentException died) {
            diagnostics.add(
                    late.get()
                            ? PolicyCompiler.at(policy, null, "compile.too-long", seconds())
                            : PolicyCompiler.at(policy, null, "compile.too-much", "" + limits.megabytes()));
            return null;
        } finally {
            deadline.cancel(false);
            giveBack(worker, kept);
        }
    }

    private String seconds() {
        return java.math.BigDecimal.valueOf(limits.time().toMillis(), 3)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** An idle process that lives, or a new one. */
    private WorkerProcess worker() {
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the workers are closed");
            }
            while (!idle.isEmpty()) {
                var worker = idle.pop();
                if (worker.isAlive()) {
                    return worker;
                }
                forget(worker);
            }
        }
        return started();
    }

    private WorkerProcess started() {
        try {
            var worker = new WorkerProcess(limits.megabytes());
            synchronized (this) {
                all.add(worker);
            }
            if (worker.isReady()) {
                return worker;
            }
            forget(worker);
            throw new IllegalStateException("the process that compiles policies does not start");
        } catch (IOException e) {
            throw new IllegalStateException("the process that compiles policies does not start", e);
        }
    }

    private synchronized void giveBack(WorkerProcess worker, boolean kept) {
        if (kept && !closed) {
            idle.push(worker);
        } else {
            forget(worker);
        }
    }

    private synchronized void forget(WorkerProcess worker) {
        all.remove(worker);
        worker.end();
    }

    /** The processes that live, by their number. */
    synchronized List<Long> pids() {
        return all.stream()
                .filter(WorkerProcess::isAlive)
                .map(WorkerProcess::pid)
                .toList();
    }

    /** Whether the processes have no network. */
    static boolean haveNoNetwork() {
        return WorkerProcess.hasNoNetwork();
    }

    /** Ends all processes; what they were compiling ends with them. */
    @Override
    public synchronized void close() {
        closed = true;
        clock.shutdownNow();
        idle.clear();
        List.copyOf(all).forEach(this::forget);
    }
}
