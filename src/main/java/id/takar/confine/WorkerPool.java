package id.takar.confine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
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
import java.util.function.Function;

/**
 * Processes of their own for work that might take more than it may: kept warm, and replaced when they die. A process
 * that needs more than it may have is an answer, not an accident.
 */
public final class WorkerPool implements AutoCloseable {
    /** Why a process gave no answer. */
    public enum Death {
        /** It was killed, since it took longer than it may. */
        TOO_LONG,
        /** It died by itself, as a process does that needs more memory than it may have. */
        TOO_MUCH
    }

    /**
     * A question and its answer.
     *
     * @param <A> what is answered
     */
    public interface Exchange<A> {
        /**
         * Writes the question, flushes it, and reads the answer.
         *
         * @throws IOException when the process dies
         */
        A with(DataInputStream in, DataOutputStream out) throws IOException;
    }

    private final Class<?> program;
    private final List<String> arguments;
    private final WorkerLimits limits;
    private final Semaphore places;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> all = new HashSet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "worker-deadline");
        thread.setDaemon(true);
        return thread;
    });

    private boolean closed;

    /**
     * @param program the class whose {@code main} serves with {@link Worker}
     * @param arguments what it is started with
     * @param limits how much each process may take
     */
    public WorkerPool(Class<?> program, List<String> arguments, WorkerLimits limits) {
        this.program = program;
        this.arguments = List.copyOf(arguments);
        this.limits = limits;
        this.places = new Semaphore(limits.processes());
    }

    /** How much each process may take. */
    public WorkerLimits limits() {
        return limits;
    }

    /**
     * Asks an idle process, or a new one; waits while all that there may be are at work.
     *
     * @param exchange the question and how its answer is read
     * @param died the answer where the process dies over it
     */
    public <A> A ask(Exchange<A> exchange, Function<Death, A> died) {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        try {
            return ask(worker(), exchange, died);
        } finally {
            places.release();
        }
    }

    private <A> A ask(WorkerProcess worker, Exchange<A> exchange, Function<Death, A> died) {
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
            worker.out.writeByte(Worker.QUESTION);
            A answer = exchange.with(worker.in, worker.out);
            kept = deadline.cancel(false);
            return answer;
        } catch (IOException | IllegalArgumentException broken) {
            return died.apply(late.get() ? Death.TOO_LONG : Death.TOO_MUCH);
        } finally {
            deadline.cancel(false);
            giveBack(worker, kept);
        }
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
            var worker = new WorkerProcess(program, arguments, limits);
            synchronized (this) {
                all.add(worker);
            }
            if (worker.isReady()) {
                return worker;
            }
            forget(worker);
            throw new IllegalStateException("the process of " + program.getSimpleName() + " does not start");
        } catch (IOException e) {
            throw new IllegalStateException("the process of " + program.getSimpleName() + " does not start", e);
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
    public synchronized List<Long> pids() {
        return all.stream()
                .filter(WorkerProcess::isAlive)
                .map(WorkerProcess::pid)
                .toList();
    }

    /** Whether the processes have no network. */
    public static boolean haveNoNetwork() {
        return WorkerProcess.hasNoNetwork();
    }

    /** Ends all processes; what they were asked ends with them. */
    @Override
    public synchronized void close() {
        closed = true;
        clock.shutdownNow();
        idle.clear();
        List.copyOf(all).forEach(this::forget);
    }
}
