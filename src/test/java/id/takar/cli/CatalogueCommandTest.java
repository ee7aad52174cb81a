package id.takar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void writesTheShippedRulesAsWellFormedHtml() throws Exception {
        assertThat(run("catalogue", "--format", "html", "--lang", "en", "rules"))
                .isZero();

        var html = text(out).replace("<!DOCTYPE html>", "");
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        assertThat(html)
                .contains(
                        "<li><a href=\"#national-promotion-regular\">national/promotion/regular</a></li>",
                        "<h3 id=\"national-promotion-regular\">national/promotion/regular</h3>",
                        "<h3 id=\"pp-99-2000\">PP 99/2000</h3>",
                        "source not confirmed")
                .contains("Shown speaking by", "Shown silent by", "promotion.regular.years-in-rank.met");
    }

    @ParameterizedTest
    @CsvSource({"html,id=\"(.+?)\",href=\"#(.+?)\"", "md,<a id=\"(.+?)\">,\\]\\(#(.+?)\\)"})
    void everyLinkLeadsToOnePlace(String format, String place, String link) {
        assertThat(run("catalogue", "--format", format, "--lang", "id", "rules"))
                .isZero();

        var places = found(place);
        assertThat(places).doesNotHaveDuplicates().hasSizeGreaterThan(60);
        assertThat(found(link)).hasSizeGreaterThan(1_000);
        assertThat(places).containsAll(Set.copyOf(found(link)));
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(text(out))
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    @Test
    void escapesWhatRulesSay() throws Exception {
        write("a/b.messages_id.properties", "r = <b>*x* & \"y\"\n");
        write("a/b.messages_en.properties", "r = <b>*x* & \"y\"\n");
        write("a/b.drl", """
                package policy.a.b

                import id.takar.facts.*

                rule "one"
                    @id( "r" )
                    @legalBasis( "agency policy" )
                    @from( "2000-01-01" )
                    @confidence( "M" )
                when
                    Rank( golongan != null )
                then
                    insert( Finding.noted( "n" ) );
                end
                """);

        assertThat(run("catalogue", "--format", "html", folder.toString())).isZero();
        assertThat(text(out))
                .contains("<h4>&lt;b&gt;*x* &amp; &quot;y&quot;</h4>", "M, sumber belum dipastikan")
                .doesNotContain("<b>");
        out.reset();

        assertThat(run("catalogue", folder.toString())).isZero();
        assertThat(text(out)).contains("**\\<b\\>\\*x\\* \\& \"y\"**");
    }

    @Test
    void refusesWhatCannotWork() throws Exception {
        assertThat(run("catalogue", "--format", "pdf", "rules")).isEqualTo(Terminal.MISUSE);
        assertThat(text(err)).contains("`pdf`", "md or html");
        assertThat(run("catalogue", folder.resolve("none").toString())).isEqualTo(Terminal.MISUSE);
        write("a/b.drl", "package policy.a.b\nrule \"x\"\nwhen\nend\n");
        assertThat(run("catalogue", folder.toString())).isEqualTo(Terminal.FINDINGS);
        assertThat(text(out)).isEmpty();
    }

    private void write(String path, String text) throws Exception {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
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
