package id.takar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JarIT {

    private static final Path JAR = Path.of(System.getProperty("takar.jar", "target/takar.jar"));

    @Test
    void carriesTheRulesAndNoArchUnitNorMvel() throws Exception {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getEntry("BOOT-INF/classes/rules/README.md")).isNotNull();
            assertThat(jar.stream().map(Object::toString))
                    .noneMatch(name -> name.matches(
                            ".*/(archunit|mvel2|drools-mvel|xstream|drools-xml-support)-[0-9][^/]*\\.jar"));
        }
    }

    @Test
    void knowsEveryCommandThatItsHelpNames() throws Exception {
        for (var command : new String[] {"check", "catalogue", "evaluate", "explain", "generate", "release"}) {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            JAR.toAbsolutePath().toString(),
                            command,
                            "--help")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).as(command).isZero();
            assertThat(said).contains("Usage: takar " + command);
        }
    }

    /** As an officer or a pipeline calls it: told at its place, exit 1, and nothing else has happened. */
    @ParameterizedTest
    @ValueSource(strings = {"h001-exit", "h004-processbuilder", "h008-socket", "n004-escape-in-comment"})
    void checksAHostileFileAndDoesNothingElse(String name, @TempDir Path folder) throws Exception {
        var sent = hostile(name);
        var policy = Files.createDirectories(folder.resolve("rules/hostile"));
        String stem = name.substring(0, name.indexOf('-'));
        Files.copy(sent, policy.resolve(stem + ".drl"));
        var before = contents(folder);

        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "check",
                        "rules",
                        "--lang",
                        "en")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said)
                .containsPattern("hostile/" + stem + "\\.drl:[1-9][0-9]*:[1-9][0-9]*: TKR-[0-9]{4} ")
                .doesNotContain("Exception", "\tat ", folder.toString());
        assertThat(contents(folder)).isEqualTo(before);
    }

    private static Path hostile(String name) throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/hostile"))) {
            return files.filter(file -> file.getFileName().toString().equals(name + ".drl"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no " + name));
        }
    }

    private static List<String> contents(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.map(Path::toString).sorted().toList();
        }
    }
}
