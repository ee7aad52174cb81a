package id.takar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The processes of one data directory, ours or left behind by a Takar that was killed. */
final class ServerProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path data;

    ServerProcesses(Path data) {
        this.data = data;
    }

    /** Stops whatever still runs here and takes away the pid file of a dead server, which PostgreSQL itself would mistake for a living one when its process is a zombie. */
    void clear() throws IOException {
        var stopped = stop("INT") || stop("QUIT") || stop("KILL");
        if (!stopped) {
            throw new StoreUnavailable("An earlier PostgreSQL still runs in `" + data + "` and does not stop: process "
                    + alive().map(ProcessHandle::pid).toList() + ".");
        }
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    static void signal(String signal, long pid) throws IOException {
        Command.run(List.of("sh", "-c", "kill -" + signal + " " + pid));
    }

    /** True for a process that still works; a zombie has ended, whatever {@link ProcessHandle#isAlive()} says. */
    static boolean works(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException e) {
            return false;
        }
    }

    private boolean stop(String signal) throws IOException {
        var first = alive().toList();
        for (var process : first) {
            signal(signal, process.pid());
        }
        var end = System.nanoTime() + PATIENCE.toNanos();
        var waitingFor = alive().findAny();
        while (waitingFor.isPresent() && System.nanoTime() < end) {
            pauseFor(waitingFor.get());
            waitingFor = alive().findAny();
        }
        return waitingFor.isEmpty();
    }

    private Stream<ProcessHandle> alive() {
        return ProcessHandle.allProcesses().filter(process -> isHere(process.pid()) && works(process.pid()));
    }

    /** Every process of PostgreSQL works in its data directory. */
    private boolean isHere(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")).equals(data);
        } catch (IOException | SecurityException e) {
            return false;
        }
    }

    private static void pauseFor(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(50, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // It may have become a zombie, which onExit does not see: the caller looks again.
        } catch (ExecutionException e) {
            throw new IOException("cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL stops", e);
        }
    }
}
