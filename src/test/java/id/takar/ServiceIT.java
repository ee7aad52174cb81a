package id.takar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the jar starts: what it refuses, what it needs no service for, and that it stops cleanly. */
class ServiceIT {
    @TempDir
    private Path folder;

    @Test
    void stopsItsDatabaseWhenItIsStopped() throws Exception {
        var data = folder.resolve("data");
        try (var service = StartedJar.on(data, "--takar.demo.cohort=false")) {
            service.process().destroy();
            assertThat(service.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(data.resolve("database/PG_VERSION")).exists();
        assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void refusesOtherMachinesAsLongAsThereAreDemoAccounts() throws Exception {
        var refused = run("--server.port=0", "--server.address=0.0.0.0", "--takar.data=" + folder.resolve("data"));

        assertThat(refused.lines())
                .anyMatch(line -> line.contains("The demo accounts, whose password everybody knows"))
                .anyMatch(line -> line.contains("takar.demo.accounts=false"))
                .noneMatch(line -> line.startsWith("\tat "));
        assertThat(refused.code()).isEqualTo(1);
    }

    @Test
    void answersOnTheTerminalWithoutAService() throws Exception {
        var help = run("--help");

        assertThat(help.lines()).anyMatch(line -> line.contains("evaluate")).noneMatch(line -> line.contains("Spring"));
        assertThat(help.code()).isZero();
    }

    private record Ended(int code, List<String> lines) {}

    private Ended run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("takar.jar", "target/takar.jar")));
        command.addAll(List.of(arguments));
        var log = folder.resolve("log");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        return new Ended(code, Files.readAllLines(log));
    }
}
