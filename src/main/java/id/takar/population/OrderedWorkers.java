package id.takar.population;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Works on items with several threads and hands the results back in the items' order, with few of them in memory.
 *
 * @param <I> what goes in
 * @param <O> what comes out
 */
public final class OrderedWorkers<I, O> implements AutoCloseable {
    private static final int WAITING_PER_THREAD = 64;

    private final ExecutorService threads;
    private final ThreadLocal<Function<I, O>> worker;
    private final ArrayDeque<Future<O>> waiting = new ArrayDeque<>();
    private final int most;

    /** Each thread makes a worker of its own. */
    public OrderedWorkers(int threads, Supplier<Function<I, O>> worker) {
        this(threads, threads * WAITING_PER_THREAD, worker);
    }

    /**
     * Likewise.
     *
     * @param most how many items, or what came of them, wait at most
     */
    OrderedWorkers(int threads, int most, Supplier<Function<I, O>> worker) {
        this.threads = Executors.newFixedThreadPool(threads);
        this.worker = ThreadLocal.withInitial(worker);
        this.most = most;
    }

    /** The next result, or null when the source is exhausted and all is done. */
    public @Nullable O next(Iterator<I> source) {
        while (waiting.size() < most && source.hasNext()) {
            var item = source.next();
            waiting.add(threads.submit(() -> worker.get().apply(item)));
        }
        var first = waiting.poll();
        if (first == null) {
            return null;
        }
        try {
            return first.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
