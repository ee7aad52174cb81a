package id.takar;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.web.Caller;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceIT {

    private static final String JAR = System.getProperty("takar.jar", "target/takar.jar");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @TempDir
    private Path folder;

    @Test
    void keepsWhatItAnsweredWhenItIsKilled() throws Exception {
        int port;
        String token;
        var killed = start();
        try {
            port = portOf(killed);
            token = new Caller(port)
                    .as("admin")
                    .post("/api/v1/tokens", "{\"name\":\"payroll\",\"roles\":[\"HR\"]}")
                    .json()
                    .path("token")
                    .asString();
        } finally {
            killed.destroyForcibly().waitFor();
        }

        var again = start();
        try {
            var program = new Caller(portOf(again)).with("Authorization", "Bearer " + token);
            assertThat(program.get("/api/v1/runs/1").status()).isEqualTo(404);
        } finally {
            again.destroy();
            assertThat(again.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(folder.resolve("data/database/postmaster.pid")).doesNotExist();
    }

    @Test
    void refusesOtherMachinesAsLongAsThereAreDemoAccounts() throws Exception {
        var refused = start("--server.address=0.0.0.0");

        assertThat(linesOf(refused).toList())
                .anyMatch(line -> line.contains("The demo accounts, whose password everybody knows"))
                .anyMatch(line -> line.contains("takar.demo.accounts=false"))
                .noneMatch(line -> line.startsWith("\tat "));
        assertThat(refused.waitFor()).isEqualTo(1);
    }

    @Test
    void answersOnTheTerminalWithoutAService() throws Exception {
        var command = new ProcessBuilder(java(), "-jar", JAR, "--help")
                .redirectErrorStream(true)
                .start();

        assertThat(linesOf(command).toList()).noneMatch(line -> line.contains("Spring"));
        command.waitFor();
    }

    private Process start(String... settings) throws IOException {
        var command = new ArrayList<>(
                List.of(java(), "-jar", JAR, "--server.port=0", "--takar.data=" + folder.resolve("data")));
        command.addAll(List.of(settings));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static int portOf(Process service) {
        var started = linesOf(service)
                .map(PORT::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the service did not start"));
        return Integer.parseInt(started.group(1));
    }

    private static Stream<String> linesOf(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).lines();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
