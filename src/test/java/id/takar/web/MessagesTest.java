package id.takar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final List<String> FILES = List.of("web", "run", "policy", "draft");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]*(\\.[a-zA-Z0-9_-]+)*\\.?");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][a-z.-]+)");

    @ParameterizedTest
    @ValueSource(strings = {"web", "run", "policy", "draft"})
    void areTheSameInBothLanguages(String file) throws IOException {
        var indonesian = read("/messages/" + file + ".properties");
        var english = read("/messages/" + file + "_en.properties");

        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(indonesian.stringPropertyNames());
        assertThat(Stream.of(indonesian, english).flatMap(texts -> texts.values().stream()))
                .allSatisfy(text -> assertThat((String) text).isNotBlank());
    }

    @Test
    void areThereForEveryTextOfATemplate() throws IOException {
        var known = new TreeSet<String>();
        for (var file : FILES) {
            known.addAll(read("/messages/" + file + ".properties").stringPropertyNames());
        }
        try (var templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(KEY.matcher(Files.readString(template)).results().map(key -> key.group(1)))
                        .as(template.toString())
                        .isSubsetOf(known);
            }
        }
    }

    /** A text that nothing shows is dead. Some are chosen by a word: then the beginning of their keys is written. */
    @Test
    void areAllUsed() throws IOException {
        var words = new HashSet<String>();
        for (var folder : List.of("src/main/resources/templates", "src/main/java")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    WORD.matcher(Files.readString(file)).results().forEach(word -> words.add(word.group()));
                }
            }
        }
        assertThat(FILES)
                .allSatisfy(file -> assertThat(
                                read("/messages/" + file + ".properties").stringPropertyNames())
                        .allMatch(key -> isUsed(key, words)));
    }

    private static boolean isUsed(String key, Set<String> words) {
        if (words.contains(key)) {
            return true;
        }
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            if (words.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static Properties read(String path) throws IOException {
        var texts = new Properties();
        try (var in = MessagesTest.class.getResourceAsStream(path)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
