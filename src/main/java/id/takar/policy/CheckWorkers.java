package id.takar.policy;

import id.takar.confine.WorkerLimits;
import id.takar.confine.WorkerPool;
import id.takar.engine.FileBytes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Checks rule files in a process of its own, scenarios and all: whatever they do, they do it there. A process that needs
 * more than it may have is a finding.
 */
final class CheckWorkers implements AutoCloseable {
    private final WorkerPool pool;

    /**
     * @param cache where compiled policies are kept
     * @param limits how much each process may take
     */
    CheckWorkers(Path cache, WorkerLimits limits) {
        this.pool =
                new WorkerPool(CheckWorker.class, List.of(cache.toAbsolutePath().toString()), limits);
    }

    /** What is to be said about these files; takes seconds for a whole release. */
    ReleaseCheck check(SortedMap<String, byte[]> files) {
        return pool.ask(
                (in, out) -> {
                    out.writeInt(0);
                    FileBytes.write(files, out);
                    out.flush();
                    return ReleaseCheckBytes.read(in);
                },
                death -> ReleaseCheck.died(files, death, pool.limits()));
    }

    /**
     * How the runners differ about the next files that are made for a release; empty when they agree.
     *
     * @param count how many files, at least 1
     * @throws IllegalStateException when the process died
     */
    Optional<String> difference(SortedMap<String, byte[]> files, int count) {
        String found = pool.ask(
                (in, out) -> {
                    out.writeInt(count);
                    FileBytes.write(files, out);
                    out.flush();
                    return in.readUTF();
                },
                death -> {
                    throw new IllegalStateException("the process died that compares runners: " + death);
                });
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    @Override
    public void close() {
        pool.close();
    }
}
