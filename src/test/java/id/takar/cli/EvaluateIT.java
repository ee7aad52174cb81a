package id.takar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.ReleaseCompiler;
import id.takar.evaluation.Evaluation;
import id.takar.policy.RuleFolder;
import id.takar.population.EmployeeFiles;
import id.takar.population.JsonLines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar on the command line: same bytes wherever it runs, and exit codes that scripts can trust. */
class EvaluateIT {
    private static final Path JAR = Path.of(System.getProperty("takar.jar"));
    private static final Path COHORT =
            Path.of("src/main/resources/demo/cohort.jsonl").toAbsolutePath();
    private static final Path RULES = Path.of("rules").toAbsolutePath();
    private static final String DAY = "2024-03-14";

    private static final Path CACHE = Path.of("target/compiled-policies").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void decidesTheSameBytesInAnyZoneLocaleAndNumberOfThreads() throws Exception {
        var here = evaluate("here", Map.of("TZ", "UTC"), List.of(), "--threads", "1");
        var there = evaluate(
                "there",
                Map.of("TZ", "Pacific/Auckland", "LC_ALL", "tr_TR.UTF-8"),
                List.of("-Duser.language=tr", "-Duser.country=TR"),
                "--threads",
                "2");

        assertThat(there).isEqualTo(here);
        assertThat(here.lines()).hasSize(40);
    }

    @Test
    void decidesOneAtATimeAsItDecidesABatch() throws Exception {
        var batch = evaluate("batch", Map.of(), List.of());
        var release = new ReleaseCompiler(null).compile(RuleFolder.read(RULES)).orThrow();
        var one = new ArrayList<String>();
        try (var rows = new JsonLines(new EmployeeFiles()).read(Files.newInputStream(COHORT))) {
            rows.forEach(row -> one.add(new String(
                    Evaluation.of(release)
                            .decide(row.reading().file(), LocalDate.parse(DAY))
                            .bytes(),
                    StandardCharsets.UTF_8)));
        }

        assertThat(batch.lines().map(line -> line.substring(line.indexOf("\"decision\":") + 11, line.length() - 1)))
                .containsExactlyElementsOf(one);
    }

    @Test
    void exitsWithOneForFindingsAndTwoForMisuse() throws Exception {
        Files.createDirectories(folder.resolve("rules/a"));
        Files.writeString(folder.resolve("rules/a/b.drl"), "package policy.a.b\nrule \"x\"\nwhen\nend\n");
        Files.writeString(folder.resolve("empty.jsonl"), "");
        Files.writeString(folder.resolve("broken.jsonl"), "{\"rank\":\n");

        assertThat(run(List.of(), Map.of(), "check", RULES.toString()).code).isZero();
        var check = run(
                List.of(),
                Map.of(),
                "check",
                "--lang",
                "en",
                folder.resolve("rules").toString());
        assertThat(check.code).isEqualTo(1);
        assertThat(check.out).contains("a/b.drl:2:1: TKR-1106 the rule \"x\" has no `then`");
        assertThat(run(List.of(), Map.of(), "check", folder.resolve("nowhere").toString()).code)
                .isEqualTo(2);
        assertThat(run(List.of(), Map.of(), "evaluate").code).isEqualTo(2);
        assertThat(run(
                        List.of(),
                        Map.of(),
                        "evaluate",
                        "--rules",
                        RULES.toString(),
                        "--on",
                        "14-03-2024",
                        COHORT.toString()))
                .satisfies(r -> assertThat(r.code).isEqualTo(2))
                .satisfies(r -> assertThat(r.out).contains("write year-month-day"));
        assertThat(run(
                                List.of(),
                                Map.of(),
                                "evaluate",
                                "--rules",
                                RULES.toString(),
                                "--on",
                                DAY,
                                folder.resolve("empty.jsonl").toString())
                        .code)
                .isEqualTo(2);
        var broken = run(
                List.of(),
                Map.of(),
                "evaluate",
                "--rules",
                RULES.toString(),
                "--on",
                DAY,
                folder.resolve("broken.jsonl").toString());
        assertThat(broken.code).isEqualTo(1);
        assertThat(broken.out).contains("\"line\":1", "\"errors\"");
        assertThat(run(List.of(), Map.of(), "--help").out).contains("check", "evaluate", "Examples");
    }

    private String evaluate(String name, Map<String, String> environment, List<String> options, String... more)
            throws Exception {
        var out = folder.resolve(name + ".jsonl");
        var arguments = new ArrayList<>(List.of(
                "evaluate", "--rules", RULES.toString(), "--on", DAY, COHORT.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        var result = run(options, environment, arguments.toArray(String[]::new));
        assertThat(result.code).as(result.out).isZero();
        return Files.readString(out);
    }

    private record Result(int code, String out) {}

    private Result run(List<String> options, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        if (arguments[0].equals("evaluate") || arguments[0].equals("check")) {
            command.addAll(List.of("--cache", CACHE.toString()));
        }
        var log = folder.resolve("log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Result(code, Files.readString(log));
    }
}
