package id.takar.benchmark;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Processes in which things are measured. */
final class Forks {
    private Forks() {}

    /** A fresh JVM with the test's classes. */
    static List<String> java(String... arguments) {
        var command = new ArrayList<>(List.of(
                new File(System.getProperty("java.home"), "bin/java").getPath(),
                "-XX:+UseParallelGC",
                "-Xms6g",
                "-Xmx6g",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** Evaluations a second and a second number, as the process prints them. */
    static double[] result(List<String> command) throws Exception {
        var text = run(Path.of("."), command);
        var result = text.lines()
                .filter(each -> each.startsWith("RESULT "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text))
                .split(" ");
        return new double[] {Double.parseDouble(result[1]), Double.parseDouble(result[2])};
    }

    /** What a process prints; it has to end well. */
    static String run(Path folder, List<String> command) throws Exception {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new AssertionError(command + ": " + text);
        }
        return text;
    }
}
