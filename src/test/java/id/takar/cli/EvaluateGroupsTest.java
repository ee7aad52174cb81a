package id.takar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The second stage on the command line: from a file of employees to decisions about their groups. */
class EvaluateGroupsTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path CACHE = Path.of("target/compiled-policies").toAbsolutePath();

    @TempDir
    private Path folder;

    /** Twenty people of one unit: E16 of the domain sheet. */
    private static List<String> unitOfTwenty() {
        var lines = new ArrayList<String>();
        IntStream.range(0, 11).forEach(i -> lines.add(person("BELOW", "MEETS")));
        IntStream.range(0, 3).forEach(i -> lines.add(person("ABOVE", "ABOVE")));
        IntStream.range(0, 6).forEach(i -> lines.add(person("MEETS", "MEETS")));
        return lines;
    }

    private static String person(String results, String behaviour) {
        return ("{'period':{'from':'2023-01-01','to':'2023-12-31'},'superior':{'key':'L-1','post':'Kepala Bidang'},"
                        + "'organisation':{'name':'Bidang Pelayanan','agency':'Dinas Kesehatan','within':[],"
                        + "'predicate':'BUTUH_PERBAIKAN'},'ratings':{'results':'" + results + "','behaviour':'"
                        + behaviour + "'},'skp':{'results':[{'key':'R1','unitOfMeasure':'layanan','target':10,"
                        + "'realisation':9,'direction':'MORE_IS_BETTER','due':'2023-12-31','aspect':'TIME',"
                        + "'perspective':'SERVICE_RECEIVERS','programme':'Program Kesehatan'}]}}")
                .replace('\'', '"');
    }

    @Test
    void sumsEmployeesUpToGroupsAndDecidesAboutThem() throws Exception {
        var lines = unitOfTwenty();
        var run = run(lines, "--groups", "--explain", "--lang", "en");

        assertThat(run.code).isZero();
        assertThat(run.lines)
                .extracting(line -> line.at("/file/group/kind").asString())
                .containsExactly("AGENCY", "UNIT", "TEAM", "PROGRAMME");
        var unit = run.lines.get(1);
        assertThat(unit.at("/file/members/predicates").toString())
                .isEqualTo("{\"SANGAT_BAIK\":3,\"BAIK\":6,\"BUTUH_PERBAIKAN\":11}");
        assertThat(unit.at("/file/results/sum").decimalValue()).isEqualByComparingTo("1800");
        assertThat(unit.at("/explanation").asString()).contains("55 %", "60 %", "15 %", "10 %");
        assertThat(answer(unit, "performance.distribution.pattern")).isEqualTo("BUTUH_PERBAIKAN");
        assertThat(answer(unit, "programme.service.time")).isEqualTo("90.00");
        assertThat(answer(run.lines.get(3), "programme.success")).isEqualTo("SUCCEEDED");
        assertThat(run.lines.get(3).at("/file/contributors")).hasSize(20);
        assertThat(run.lines.get(2).at("/file/group/name").asString()).isEqualTo("Kepala Bidang");
    }

    @Test
    void decidesTheSameInAnyOrderAndNumberOfThreads() throws Exception {
        var lines = unitOfTwenty();
        var one = run(lines, "--groups", "--threads", "1");
        var two = run(lines, "--groups", "--threads", "2");
        var turned = run(reversed(lines), "--groups");

        assertThat(two.lines).isEqualTo(one.lines);
        assertThat(turned.lines.subList(0, 3)).isEqualTo(one.lines.subList(0, 3));
    }

    @Test
    void aFaultyRowIsToldAndEntersNoSum() throws Exception {
        var run = run(List.of(person("MEETS", "MEETS"), "{\"rank\":"), "--groups");

        assertThat(run.code).isEqualTo(Terminal.FINDINGS);
        assertThat(run.lines.get(0).at("/line").asInt()).isEqualTo(2);
        assertThat(run.lines.get(0).at("/errors")).isNotEmpty();
        assertThat(run.lines.get(1).at("/file/members/predicates").toString()).isEqualTo("{\"BAIK\":1}");
    }

    private static List<String> reversed(List<String> lines) {
        var reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        return reversed;
    }

    private static String answer(JsonNode line, String outcome) {
        for (var node : line.at("/decision/outcomes")) {
            if (node.path("id").asString().equals(outcome)) {
                return node.path("value").asString();
            }
        }
        return "none";
    }

    private record Ran(int code, List<JsonNode> lines) {}

    private Ran run(List<String> lines, String... more) throws IOException {
        var file = folder.resolve("people.jsonl");
        Files.write(file, lines);
        var arguments = new ArrayList<>(
                List.of("--rules", "rules", "--on", "2024-03-14", "--cache", CACHE.toString(), file.toString()));
        arguments.addAll(List.of(more));
        var out = new StringWriter();
        int code = new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out))
                .execute(arguments.toArray(String[]::new));
        return new Ran(code, out.toString().lines().map(JSON::readTree).toList());
    }
}
