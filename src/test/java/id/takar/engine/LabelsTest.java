package id.takar.engine;

import static id.takar.engine.Policies.policies;
import static id.takar.engine.Policies.rule;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    private static final String EN = "a/b.messages_en.properties";
    private static final String ID = "a/b.messages_id.properties";
    private static final String OUTCOME =
            rule("r", "Rank( $rank : golongan, golongan != null )", "insert( Outcome.of( \"o\", $rank ) );");

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            nullValues = "none",
            value = {
                "outcome.o = Rank ~ none ~ message.one-language ~ a/b.messages_en.properties ~ 2",
                "none ~ outcome.o = Pangkat ~ message.one-language ~ a/b.messages_id.properties ~ 2",
                "outcome.p = Rank ~ outcome.p = Pangkat ~ message.unused ~ a/b.messages_en.properties ~ 2",
                "value.XYZ = Rank ~ value.XYZ = Pangkat ~ message.unused ~ a/b.messages_en.properties ~ 2",
                "finding.o = Rank ~ finding.o = Pangkat ~ message.unused ~ a/b.messages_en.properties ~ 2",
                "r = Again ~ none ~ message.repeated ~ a/b.messages_en.properties ~ 2",
            })
    void saysWhatIsWrongWithALabel(String english, String indonesian, String code, String file, int line) {
        var found = policies()
                .logic("a/b", OUTCOME)
                .with(EN, "r = Rank\n" + lineOf(english))
                .with(ID, "r = Pangkat\n" + lineOf(indonesian))
                .compile()
                .diagnostics();

        assertThat(found).first().satisfies(d -> {
            assertThat(d.code()).isEqualTo(code);
            assertThat(d.file()).isEqualTo(file);
            assertThat(d.line()).isEqualTo(line);
        });
    }

    private static String lineOf(String text) {
        return text == null ? "" : text + "\n";
    }

    @Test
    void bothLanguagesFillInTheSameValues() {
        var found = policies()
                .logic("a/b", OUTCOME)
                .with(EN, "r = The rank is {rank}\n")
                .with(ID, "r = Pangkat\n")
                .compile()
                .diagnostics();

        assertThat(found).extracting(Diagnostic::code).containsExactly("message.places");
    }

    @Test
    void takesALabelThatIsUsedAndStandsInBothLanguages() {
        var found = policies()
                .logic("a/b", OUTCOME)
                .with(EN, "r = Rank {rank}\noutcome.o = Rank\nvalue.III/a = Junior\n")
                .with(ID, "r = Pangkat {rank}\noutcome.o = Pangkat\nvalue.III/a = Muda\n")
                .compile()
                .diagnostics();

        assertThat(found).isEmpty();
    }
}
