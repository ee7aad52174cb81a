package id.takar;

import id.takar.web.Caller;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The real jar, started as a service of its own on a free port and a data folder, for tests that kill it. */
public record StartedJar(Process process, int port, Path data) implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    /** Starts it and waits until it serves; its output is read on, so that it never waits for us. */
    public static StartedJar on(Path data, String... settings) throws Exception {
        return on(data, List.of(), settings);
    }

    /** Likewise, with options for its JVM. */
    public static StartedJar on(Path data, List<String> options, String... settings) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-jar",
                System.getProperty("takar.jar", "target/takar.jar"),
                "--server.port=0",
                "--takar.evaluation.compare-files=0",
                "--takar.data=" + data));
        command.addAll(List.of(settings));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var port = new CompletableFuture<Integer>();
        var reader = new Thread(() -> read(process, port), "output of the jar");
        reader.setDaemon(true);
        reader.start();
        return new StartedJar(process, port.get(180, TimeUnit.SECONDS), data);
    }

    public Caller caller() {
        return new Caller(port);
    }

    /** Kills the service and its database with -9. */
    public void kill() throws Exception {
        process.destroyForcibly();
        killDatabase();
        process.waitFor();
    }

    /** Kills the service with -9 and leaves its database alone. */
    public void killService() throws Exception {
        process.destroyForcibly().waitFor();
    }

    /** Kills the database of the service with -9. */
    public void killDatabase() throws Exception {
        var postmaster = Files.readAllLines(data.resolve("database/postmaster.pid"))
                .get(0)
                .strip();
        new ProcessBuilder("kill", "-9", postmaster).start().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static void read(Process process, CompletableFuture<Integer> port) {
        var lines = new ArrayList<String>();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                var started = PORT.matcher(line);
                if (started.find()) {
                    port.complete(Integer.parseInt(started.group(1)));
                } else if (!port.isDone()) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            lines.add(e.toString());
        }
        port.completeExceptionally(
                new IllegalStateException("the service did not start:\n" + String.join("\n", lines)));
    }
}
