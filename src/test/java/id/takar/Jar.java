package id.takar;

import id.takar.web.Caller;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** The built jar as a process of its own, for tests that start, ask and kill the real thing. */
public record Jar(Process process, Path log) implements AutoCloseable {
    private static final String FILE = System.getProperty("takar.jar", "target/takar.jar");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(120);

    /** Starts the service on a free port with its data below a folder. */
    public static Jar serve(Path folder, String... settings) throws IOException {
        var arguments = new ArrayList<>(List.of("--server.port=0", "--takar.data=" + folder.resolve("data")));
        arguments.addAll(List.of(settings));
        return start(folder, arguments.toArray(String[]::new));
    }

    /** Starts the jar with these arguments; what it prints goes to a file in the folder. */
    public static Jar start(Path folder, String... arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", FILE));
        command.addAll(List.of(arguments));
        var log = Files.createTempFile(folder, "jar", ".log");
        return new Jar(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
    }

    /** The port it listens on, as soon as it says so. */
    public int port() throws IOException {
        for (long end = System.nanoTime() + PATIENCE; System.nanoTime() < end; ) {
            var started = PORT.matcher(Files.readString(log));
            if (started.find()) {
                return Integer.parseInt(started.group(1));
            }
            if (!process.isAlive()) {
                break;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new IllegalStateException("the service did not start: " + Files.readString(log));
    }

    /** A caller of it. */
    public Caller caller() throws IOException {
        return new Caller(port());
    }

    /** Kills it at once, as kill -9 does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What it printed in all, once it ended by itself. */
    public List<String> output() throws IOException, InterruptedException {
        process.waitFor();
        return Files.readAllLines(log);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the service stopped", e);
        }
    }
}
