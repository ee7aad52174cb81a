package id.takar.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RawTextTest {

    static Stream<Arguments> unreadable() {
        return Stream.of(
                arguments("a.drl", "x".repeat(RawText.MOST_BYTES_OF_RULES + 1), "file.too-large", 1, 1),
                arguments("a.scenarios.yaml", "x".repeat(RawText.MOST_BYTES + 1), "file.too-large", 1, 1),
                arguments("a.drl", "ok\n" + "x".repeat(RawText.LONGEST_LINE_OF_RULES + 1), "file.line", 2, 1),
                arguments("a.md", "x".repeat(RawText.LONGEST_LINE + 1), "file.line", 1, 1),
                arguments("a.drl", "rule\n ok \u202E x", "file.hidden", 2, 5),
                arguments("a.drl", "\uFEFFpackage", "file.hidden", 1, 1),
                arguments("a.drl", "ru\u200Ble", "file.hidden", 1, 3),
                arguments("a.messages_id.properties", "a = b\u0007", "file.hidden", 1, 6),
                arguments("a.scenarios.yaml", "a: \u2028b", "file.hidden", 1, 4),
                arguments("a.drl", "a\n// b\r c", "file.hidden", 2, 5),
                arguments("a.drl", "x \uE000", "file.hidden", 1, 3),
                arguments("a.drl", "x \uDB40\uDC41", "file.hidden", 1, 3),
                arguments("a.drl", "a\n  \\u0022", "file.backslash", 2, 3),
                arguments("a.drl", "(".repeat(RawText.DEEPEST) + "\n [", "file.deep", 2, 2));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void refusesBeforeAnythingReads(String path, String text, String code, int line, int column) {
        var diagnostics = new ArrayList<Diagnostic>();
        var files = new TreeMap<String, byte[]>();
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        files.put("b.md", "fine".getBytes(StandardCharsets.UTF_8));

        assertThat(RawText.readable(files, diagnostics)).containsOnlyKeys("b.md");

        assertThat(diagnostics)
                .extracting(Diagnostic::code, Diagnostic::file, Diagnostic::line, Diagnostic::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(code, path, line, column));
        assertThat(diagnostics.get(0).message(java.util.Locale.ENGLISH)).doesNotContain("{");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        var diagnostics = new ArrayList<Diagnostic>();
        var files = new TreeMap<String, byte[]>();
        files.put("a.drl", new byte[] {'a', (byte) 0xC3});

        assertThat(RawText.readable(files, diagnostics)).isEmpty();
        assertThat(diagnostics).extracting(Diagnostic::code).containsExactly("file.encoding");
    }

    @Test
    void readsNothingOfTooMuch() {
        var diagnostics = new ArrayList<Diagnostic>();
        var files = new TreeMap<String, byte[]>();
        for (int i = 0; i <= RawText.MOST_FILES; i++) {
            files.put("a/b" + i + ".md", new byte[0]);
        }

        assertThat(RawText.readable(files, diagnostics)).isEmpty();
        assertThat(diagnostics).extracting(Diagnostic::code).containsExactly("release.too-large");
    }

    @Test
    void readsWhatPeopleWrite() {
        var files = new TreeMap<String, byte[]>();
        String text = "rule \"Peraturan – ‘baku’ é 漢\"\n\twhen\r\n" + "( ".repeat(RawText.DEEPEST);
        files.put("a.drl", text.getBytes(StandardCharsets.UTF_8));
        var large = new byte[RawText.MOST_BYTES_OF_RULES];
        Arrays.fill(large, (byte) '\n');
        files.put("b.drl", large);
        var diagnostics = new ArrayList<Diagnostic>();

        assertThat(RawText.readable(files, diagnostics)).hasSize(2);
        assertThat(diagnostics).isEmpty();
    }
}
