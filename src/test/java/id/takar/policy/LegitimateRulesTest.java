package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Diagnostic;
import id.takar.engine.ReleaseCompiler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What officers may write passes and speaks; what other products let them write is refused with a better way. */
class LegitimateRulesTest {
    private static final Pattern EXPECTED = Pattern.compile("speaks (.*); silent (.*)");

    static List<SentFile> legitimate() {
        return SentFile.all("legit");
    }

    static List<SentFile> advised() {
        return SentFile.all("advised");
    }

    @ParameterizedTest
    @MethodSource("legitimate")
    void passesAndGivesItsResults(SentFile file) throws Exception {
        var compiled = new ReleaseCompiler(null).compile(file.files());
        assertThat(compiled.diagnostics())
                .filteredOn(each -> each.severity() == Diagnostic.Severity.ERROR)
                .isEmpty();

        var spoken = new TreeSet<>(SpeakingRules.of(compiled.orThrow()));

        var expected = EXPECTED.matcher(file.expected());
        assertThat(expected.matches()).isTrue();
        for (var rule : expected.group(1).split(" ")) {
            assertThat(spoken).contains(rule);
        }
        for (var rule : expected.group(2).split(" ")) {
            assertThat(spoken).doesNotContain(rule);
        }
    }

    @ParameterizedTest
    @MethodSource("advised")
    void isAnsweredWithABetterWay(SentFile file) throws Exception {
        var compiled = new ReleaseCompiler(null).compile(file.files());

        assertThat(compiled.release()).isNull();
        assertThat(compiled.diagnostics())
                .extracting(each -> each.code() + " " + each.line())
                .contains(file.expected());
        assertThat(compiled.diagnostics())
                .filteredOn(each -> file.expected().equals(each.code() + " " + each.line()))
                .allSatisfy(each -> assertThat(each.help(Locale.ENGLISH)).isNotBlank());
        assertThat(Files.readString(Path.of("src/test/resources/advised", file.name() + ".drl")))
                .containsPattern("// BETTER: \\S+");
    }

    @Test
    void thereAreEnough() {
        assertThat(legitimate()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(advised()).hasSize(24);
    }
}
