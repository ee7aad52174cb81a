package id.takar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DiagnosticKindTest {
    private static final Pattern TOLD = Pattern.compile(
            "(?:Diagnostic\\s*\\.(?:error|warning)|refuse|new Refused|unknown|fault|Tokens|at)\\(\\s*(?:[a-z]\\w*(?:\\(\\))?(?: \\+ 1)?,\\s*)*\"([a-z][a-z0-9-]*\\.[a-z0-9.-]+)\"");

    @Test
    void eachNumberIsOneAndFourDigitsLong() {
        assertThat(DiagnosticKind.known())
                .extracting(DiagnosticKind::number)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(150)
                .allMatch(number -> number.matches("TKR-[12]\\d{3}"));
    }

    @Test
    void whatHasANumberHasASentenceAndTheOtherWayRound() throws IOException {
        var texts = new Properties();
        try (var in = new InputStreamReader(
                DiagnosticKindTest.class.getResourceAsStream("diagnostics_en.properties"), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        var told = new TreeSet<String>();
        texts.stringPropertyNames().stream()
                .filter(key -> !key.endsWith(".help") && !key.equals("chain"))
                .map(key -> key.replaceFirst("\\.near$", ""))
                .forEach(told::add);

        assertThat(DiagnosticKind.known()).extracting(DiagnosticKind::code).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void whatTheSourcesTellHasANumber() throws IOException {
        var told = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/id/takar"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                TOLD.matcher(Files.readString(source)).results().forEach(found -> told.add(found.group(1)));
            }
        }

        assertThat(told)
                .hasSizeGreaterThan(100)
                .allSatisfy(code -> assertThat(DiagnosticKind.numberOf(code)).startsWith("TKR-"));
    }

    @Test
    void isFoundByItsNumberHoweverItIsWritten() {
        assertThat(DiagnosticKind.ofNumber("TKR-1106"))
                .map(DiagnosticKind::code)
                .contains("syntax.no-then");
        assertThat(DiagnosticKind.ofNumber(" tkr-1106 ")).isEqualTo(DiagnosticKind.ofNumber("1106"));
        assertThat(DiagnosticKind.ofNumber("9999")).isEmpty();
        assertThat(DiagnosticKind.numberOf("property.unknown.near"))
                .isEqualTo(DiagnosticKind.numberOf("property.unknown"));
        assertThatThrownBy(() -> DiagnosticKind.numberOf("none.such")).hasMessageContaining("none.such");
    }

    @Test
    void leavesOutWhatOnlyADiagnosticKnows() {
        for (var kind : DiagnosticKind.known()) {
            for (var language : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("id")}) {
                assertThat(kind.message(language)).isNotBlank().doesNotContain("{0}", "{1}");
                assertThat(kind.help(language)).doesNotContain("{0}", "{1}");
            }
        }
    }
}
