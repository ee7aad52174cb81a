package id.takar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What starts a command, and what starts the service. */
class TerminalTest {
    @Test
    void isMeantByEachOfItsCommands() {
        assertThat(new CommandLine(new Terminal()).getSubcommands().keySet())
                .contains("check", "evaluate", "generate", "release")
                .allMatch(command -> Terminal.isMeant(new String[] {command}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--version", "-V", "genrate", "rules", "--lang"})
    void isMeantByAnyOtherWord(String word) {
        assertThat(Terminal.isMeant(new String[] {word})).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--server.port=0", "--takar.data=/tmp/x y", "--debug"})
    void isNotMeantBySettingsOfTheService(String setting) {
        assertThat(Terminal.isMeant(new String[] {setting})).isFalse();
        assertThat(Terminal.isMeant(new String[0])).isFalse();
    }

    @Test
    void saysThatAWordIsNoCommandAndWhichOneIsNear() {
        var err = new ByteArrayOutputStream();

        int code =
                Terminal.run(new String[] {"genrate"}, System.out, new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(code).isEqualTo(Terminal.MISUSE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("genrate", "generate");
    }
}
