package id.takar.confine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of what is allowed, beside this class: {@code [section]}, then lines of {@code words | the reason}. */
final class ListFile {
    private static final String BAR = " | ";

    private final Map<String, List<List<String>>> sections = new HashMap<>();

    ListFile(String name) {
        List<List<String>> section = new ArrayList<>();
        for (var line : lines(name)) {
            if (line.startsWith("[")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                section.add(words(name, line));
            }
        }
    }

    /** The words of each entry of a section. */
    List<List<String>> section(String name) {
        var section = sections.get(name);
        if (section == null) {
            throw new IllegalArgumentException("no section " + name);
        }
        return section;
    }

    private static List<String> words(String name, String line) {
        int bar = line.indexOf(BAR);
        if (bar < 0 || line.substring(bar + BAR.length()).isBlank()) {
            throw new IllegalStateException(name + ": an entry without a reason: " + line);
        }
        return Arrays.asList(line.substring(0, bar).strip().split("\\s+", -1));
    }

    private static List<String> lines(String name) {
        var in = ListFile.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("no " + name);
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
