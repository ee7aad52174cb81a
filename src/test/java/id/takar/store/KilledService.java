package id.takar.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A JVM that started the database, kept a row and was killed with -9; its postmaster lives on. */
record KilledService(long postmaster) {

    static KilledService on(Path folder) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), KilledService.class.getName(), "" + folder)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            var postmaster = out.lines()
                    .filter(line -> line.startsWith("postmaster "))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the child JVM did not start its database"));
            process.destroyForcibly().waitFor();
            return new KilledService(Long.parseLong(postmaster.substring("postmaster ".length())));
        }
    }

    void killPostmasterToo() throws IOException {
        ServerProcesses.signal("KILL", postmaster);
    }

    public static void main(String[] arguments) throws Exception {
        var postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
        EmbeddedPostgresTest.keepARow(postgres);
        System.out.println("postmaster " + postgres.pid());
        System.in.read();
    }
}
