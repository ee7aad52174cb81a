package id.takar.confine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One process that works for this one, and the pipes to it. */
final class WorkerProcess {
    private static final int PATIENCE_SECONDS = 5;
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";
    /** Starts a program in a network of its own, with nobody else in it, where the system lets an ordinary user. */
    private static final List<String> WITHOUT_NETWORK = List.of("unshare", "--map-root-user", "--net");

    private static final List<String> PREFIX = works(WITHOUT_NETWORK) ? WITHOUT_NETWORK : List.of();

    private static final boolean CAN_BE_NICE = works(List.of("nice", "-n", "1"));

    private final Process process;
    private final Path folder;
    final DataInputStream in;
    final DataOutputStream out;

    /** Starts a process. */
    WorkerProcess(Class<?> program, List<String> arguments, WorkerLimits limits) throws IOException {
        this.folder = Files.createTempDirectory("takar-worker");
        var builder = new ProcessBuilder(command(program, arguments, limits))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        this.process = builder.start();
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /** Whether the process says that it listens. */
    boolean isReady() throws IOException {
        return in.read() == Worker.READY;
    }

    /** Whether processes start without a network here. */
    static boolean hasNoNetwork() {
        return !PREFIX.isEmpty();
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process at once. */
    void kill() {
        process.destroyForcibly();
    }

    /** Ends the process and tidies up behind it. */
    void end() {
        kill();
        try {
            process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Files.deleteIfExists(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }

    private static List<String> command(Class<?> program, List<String> arguments, WorkerLimits limits) {
        var command = new ArrayList<>(PREFIX);
        if (CAN_BE_NICE && limits.niceness() > 0) {
            command.addAll(List.of("nice", "-n", "" + limits.niceness()));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + limits.megabytes() + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Duser.language=en",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath()));
        if (isPacked()) {
            command.addAll(List.of("-Dloader.main=" + program.getName(), LAUNCHER));
        } else {
            command.add(program.getName());
        }
        command.addAll(arguments);
        return command;
    }

    /** Each entry as it can be found from any folder. */
    private static String classPath() {
        var entries = new ArrayList<String>();
        for (var entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, entries);
    }

    /** Whether Takar runs from its one jar, whose classes only its own launcher finds. */
    private static boolean isPacked() {
        return String.valueOf(WorkerProcess.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation())
                .contains("nested:");
    }

    private static boolean works(List<String> prefix) {
        var command = new ArrayList<>(prefix);
        command.add("true");
        try {
            var tried = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return tried.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && tried.exitValue() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
