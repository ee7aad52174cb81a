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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aPolicyWithAnEarlierAndALaterNumber() throws Exception {
        write("a/b.drl", """
                package policy.a.b

                import id.takar.facts.*

                rule "Long in the rank"
                    @id( "long" )
                    @legalBasis( "agency policy" )
                    @from( "2000-01-01" )
                    @confidence( "M" )
                    @source( "nobody" )
                    @dated( "day" )
                when
                    TimeInRank( $years : fullYears, fullYears >= threshold( "years" ) )
                then
                    insert( Outcome.of( "long", "YES" ) );
                end
                """);
        write("a/b.thresholds.drl", """
                package policy.a.b

                import id.takar.facts.*

                rule "Years that are long"
                    @id( "years" )
                    @legalBasis( "agency policy" )
                    @from( "2000-01-01" )
                    @until( "2010-12-31" )
                    @unit( "years" )
                when
                then
                    insert( Threshold.of( "years", 4 ) );
                end

                rule "Years that are long since 2011"
                    @id( "years" )
                    @legalBasis( "agency policy, second edition" )
                    @from( "2011-01-01" )
                    @unit( "years" )
                when
                then
                    insert( Threshold.of( "years", 5 ) );
                end
                """);
        write("a/b.messages_en.properties", "long = {years} years\n");
        write("a/b.messages_id.properties", "long = {years} tahun\n");
    }

    @Test
    void showsTheHistoryOfAThreshold() {
        assertThat(run("check", folder.toString(), "--history", "years", "--lang", "en"))
                .isEqualTo(Terminal.WELL);

        assertThat(text(out)).contains("""
                2000-01-01 .. 2010-12-31: 4 years [agency policy] a/b.thresholds.drl:5
                2011-01-01 .. open: 5 years [agency policy, second edition] a/b.thresholds.drl:16
                """);
    }

    @Test
    void showsAThresholdDayByDay() {
        assertThat(run(
                        "check",
                        folder.toString(),
                        "--history",
                        "years",
                        "--days",
                        "2010-12-31..2011-01-01",
                        "--lang",
                        "en"))
                .isEqualTo(Terminal.WELL);

        assertThat(text(out)).contains("""
                2010-12-31: 4 years [agency policy] a/b.thresholds.drl:5
                2011-01-01: 5 years [agency policy, second edition] a/b.thresholds.drl:16
                """);
    }

    @Test
    void saysOnWhichDaysAThresholdHasNoValue() {
        run("check", folder.toString(), "--history", "years", "--days", "1999-12-31..2000-01-01", "--lang", "en");

        assertThat(text(out)).contains("""
                1999-12-31: no value
                2000-01-01: 4 years [agency policy] a/b.thresholds.drl:5
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, two days",
        "2024-01-01..2024-02-30, `2024-02-30`",
        "2024-01-02..2024-01-01, before it begins",
        "2000-01-01..2024-01-01, at most 3660"
    })
    void refusesDaysThatAreNone(String days, String why) {
        assertThat(run("check", folder.toString(), "--history", "years", "--days", days))
                .isEqualTo(Terminal.MISUSE);
        assertThat(text(err)).contains(why);
    }

    @Test
    void asksForAThresholdWhereDaysAreGiven() {
        assertThat(run("check", folder.toString(), "--days", "2024-01-01..2024-01-02"))
                .isEqualTo(Terminal.MISUSE);
        assertThat(text(err)).contains("--history");
    }

    @Test
    void saysWhichThresholdsThereAreNot() {
        assertThat(run("check", folder.toString(), "--history", "yeers")).isEqualTo(Terminal.MISUSE);
        assertThat(text(err)).contains("`yeers`");
    }

    @Test
    void countsWhatIsProvenAndWhatRestsOnAnUnconfirmedSource() throws Exception {
        write(
                "a/b.thresholds.drl",
                Files.readString(folder.resolve("a/b.thresholds.drl")).replace("2010-12-31", "2010-12-31"));
        write("a/b.scenarios.yaml", """
                about: How long somebody holds a rank.
                scenarios:
                  - name: Five years
                    on: 2024-01-01
                    given: { rank: { since: 2019-01-01 } }
                    expect: { long: YES }
                    because: [long]
                """);

        assertThat(run("check", folder.toString(), "--lang", "en")).isEqualTo(Terminal.WELL);
        assertThat(text(out))
                .contains("coverage: 0 of 1 rules, 0 of 2 thresholds")
                .endsWith("runner: straight" + System.lineSeparator())
                .contains("source not confirmed: 1 rules")
                .contains("facts that no rule reads directly: ")
                .contains("shows the rule `long` silent");
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
