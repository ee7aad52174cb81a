package id.takar.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A short command of the operating system, waited for. */
record Command(int exit, String output) {

    static Command run(List<String> command) throws IOException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), output.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + command, e);
        } catch (IOException e) {
            return new Command(127, String.valueOf(e.getMessage()));
        }
    }

    boolean succeeded() {
        return exit == 0;
    }
}
