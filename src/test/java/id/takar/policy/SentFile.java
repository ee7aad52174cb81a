package id.takar.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A rule file that somebody sends, from {@code src/test/resources/hostile} or {@code mistakes}; the README of the first
 * says how one is written.
 *
 * @param name the file's name without its ending
 * @param category of what kind it is; empty for those of the study
 * @param expected the code and line that it is refused with, such as {@code action.form 9}; several with commas
 * @param files what is sent: the rule file and what stands beside it, by path
 */
public record SentFile(String name, String category, String expected, SortedMap<String, byte[]> files) {
    private static final Path FOLDER = Path.of("src/test/resources");

    private static final Pattern EXPECT = Pattern.compile("// EXPECT: (.*)");
    private static final Pattern CATEGORY = Pattern.compile("// CATEGORY: (.*)");
    private static final Pattern REPEAT = Pattern.compile("// REPEAT: (\\d+) (.*)\n");
    private static final Pattern INLINE = Pattern.compile("// INLINE: (\\d+) (.*)\n");
    private static final Pattern BYTES = Pattern.compile("// BYTES: (.*)\n");
    private static final Pattern PART = Pattern.compile("(?m)^//== (.*)\n");
    private static final Pattern ID = Pattern.compile("@id\\( \"([a-z][a-z0-9.-]*)\" \\)");

    /** All of a folder, by name. */
    public static List<SentFile> all(String folder) {
        try (var found = Files.list(FOLDER.resolve(folder))) {
            return found.filter(path -> path.toString().endsWith(".drl"))
                    .sorted()
                    .map(path -> read(folder, path))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SentFile read(String folder, Path path) {
        String name = path.getFileName().toString().replace(".drl", "");
        String text = filled(text(path));
        var files = parts(folder + "/" + name.substring(0, name.indexOf('-')), text);
        var expected = EXPECT.matcher(text);
        if (!expected.find()) {
            throw new IllegalStateException(name + " expects nothing");
        }
        var category = CATEGORY.matcher(text);
        return new SentFile(
                name,
                category.find() ? category.group(1).strip() : "",
                expected.group(1).strip(),
                files);
    }

    /** Byte by byte, since some files are no text at all. */
    private static String text(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With what was too long to be written out. */
    private static String filled(String text) {
        var filled = text;
        var repeat = REPEAT.matcher(text);
        if (repeat.find()) {
            String copies = IntStream.range(0, Integer.parseInt(repeat.group(1)))
                    .mapToObj(i -> repeat.group(2).replace("%d", "" + i))
                    .collect(Collectors.joining("\n"));
            filled = filled.replaceFirst("(?m)^//@@$", Matcher.quoteReplacement(copies));
        }
        var inline = INLINE.matcher(text);
        if (inline.find()) {
            filled = filled.replace("@@INLINE@@", inline.group(2).repeat(Integer.parseInt(inline.group(1))));
        }
        var bytes = BYTES.matcher(text);
        if (bytes.find()) {
            var raw = HexFormat.ofDelimiter(" ").parseHex(bytes.group(1).strip());
            filled = filled.replace("@@BYTES@@", new String(raw, StandardCharsets.ISO_8859_1));
        }
        return filled;
    }

    private static SortedMap<String, byte[]> parts(String stem, String text) {
        var parts = new LinkedHashMap<String, String>();
        String path = stem + ".drl";
        int from = 0;
        var part = PART.matcher(text);
        while (part.find()) {
            parts.put(path, text.substring(from, part.start()));
            path = part.group(1).strip();
            from = part.end();
        }
        parts.put(path, text.substring(from));
        sentences(stem, text).forEach(parts::putIfAbsent);
        var files = new TreeMap<String, byte[]>();
        parts.forEach((each, content) -> files.put(each, content.getBytes(StandardCharsets.ISO_8859_1)));
        return files;
    }

    /** A sentence for each rule, so that it is not for want of one that a file is refused. */
    private static Map<String, String> sentences(String stem, String text) {
        String sentences = ID.matcher(text)
                .results()
                .map(id -> id.group(1) + " = x\n")
                .distinct()
                .collect(Collectors.joining());
        return Map.of(
                stem + ".messages_id.properties", sentences,
                stem + ".messages_en.properties", sentences);
    }

    @Override
    public String toString() {
        return name;
    }
}
