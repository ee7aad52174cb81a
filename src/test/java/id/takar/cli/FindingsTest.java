package id.takar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same two mistakes in each form. */
class FindingsTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aPolicyWithTwoMistakes() throws Exception {
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/b.drl"), """
                package policy.a.b

                import id.takar.facts.*

                rule "100%: one, two"
                    @id( "r" )
                    @legalBasis( "agency policy" )
                when
                    TimeInRank( fullYear != null )
                then
                    insert( Finding.noted( "x" ) );
                end
                """);
    }

    @Test
    void asText() {
        assertThat(check("text")).startsWith("a/b.drl:5:1: TKR-").contains("a/b.drl:9:17: TKR-");
    }

    @Test
    void asJson() {
        var found = JSON.readTree(check("json"));

        assertThat(found).hasSize(2);
        assertThat(found.get(0).path("kind").asString()).isEqualTo("annotation.missing");
        assertThat(found.get(0).path("endColumn").asInt()).isEqualTo("rule \"100%: one, two\"".length() + 1);
        assertThat(found.get(1).path("kind").asString()).isEqualTo("property.unknown.near");
        assertThat(found.get(1).path("severity").asString()).isEqualTo("error");
        assertThat(found.get(1).path("file").asString()).isEqualTo("a/b.drl");
        assertThat(found.get(1).path("line").asInt()).isEqualTo(9);
        assertThat(found.get(1).path("column").asInt()).isEqualTo(17);
        assertThat(found.get(1).path("endColumn").asInt()).isEqualTo(17 + "fullYear".length());
        assertThat(found.get(1).path("message").asString()).contains("did you mean `fullYears`");
        assertThat(found.get(1).path("fix").path("text").asString()).isEqualTo("fullYears");
        assertThat(found.get(0).path("fix").path("line").asInt()).isEqualTo(6);
        assertThat(found.get(0).path("fix").path("text").asString()).contains("@from(");
    }

    /** What SARIF 2.1.0 asks of a log, a run, a tool, a rule and a result. */
    @Test
    void asSarif() {
        var log = JSON.readTree(check("sarif"));
        var run = log.path("runs").get(0);
        var driver = run.path("tool").path("driver");

        assertThat(log.path("version").asString()).isEqualTo("2.1.0");
        assertThat(log.path("$schema").asString()).contains("sarif-2.1.0");
        assertThat(driver.path("name").asString()).isEqualTo("Takar");
        var ids = driver.path("rules")
                .valueStream()
                .map(rule -> rule.path("id").asString())
                .toList();
        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
        assertThat(run.path("results")).hasSize(2);
        for (JsonNode result : run.path("results")) {
            var place = result.path("locations").get(0).path("physicalLocation");
            assertThat(ids).contains(result.path("ruleId").asString());
            assertThat(result.path("fixes")
                            .get(0)
                            .path("artifactChanges")
                            .get(0)
                            .path("replacements"))
                    .hasSize(1);
            assertThat(result.path("level").asString()).isEqualTo("error");
            assertThat(result.path("message").path("text").asString()).isNotBlank();
            assertThat(place.path("artifactLocation").path("uri").asString()).endsWith("/a/b.drl");
            assertThat(place.path("region").path("endColumn").asInt())
                    .isGreaterThan(place.path("region").path("startColumn").asInt());
        }
    }

    @Test
    void asGitHubShowsThem() {
        var lines = check("github").lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .startsWith("::error file=" + folder + "/a/b.drl,line=9,endLine=9,col=17,endColumn=25,title=TKR-")
                .contains("did you mean `fullYears`");
        assertThat(lines.get(0)).contains("%0A").doesNotContain("100%:");
    }

    @Test
    void inNoOtherForm() {
        assertThat(run("check", "--output", "xml", folder.toString())).isEqualTo(Terminal.MISUSE);
        assertThat(text(err)).contains("`xml`", "sarif");
    }

    @Test
    void explainsANumber() {
        assertThat(run("explain", "tkr-1106", "--lang", "en")).isEqualTo(Terminal.WELL);
        assertThat(text(out)).startsWith("TKR-1106 the rule … has no `then`").contains("    write `then`");
    }

    @Test
    void explainsAllNumbersAndNoOthers() {
        assertThat(run("explain", "--lang", "id")).isEqualTo(Terminal.WELL);
        assertThat(text(out).lines().filter(line -> line.startsWith("TKR-"))).hasSizeGreaterThan(150);
        assertThat(run("explain", "TKR-9999")).isEqualTo(Terminal.MISUSE);
        assertThat(text(err)).contains("`TKR-9999`");
    }

    private String check(String form) {
        assertThat(run("check", "--output", form, "--lang", "en", folder.toString()))
                .isEqualTo(Terminal.FINDINGS);
        return text(out);
    }

    private int run(String... args) {
        return Terminal.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
