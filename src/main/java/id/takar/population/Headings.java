package id.takar.population;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What columns are called: by their paths, by the Indonesian and English headings that people use, and by those of a
 * mapping that somebody keeps for a system of theirs. Case, punctuation and accents make no difference.
 */
public final class Headings {
    private static final String FILE = "/population/headings.properties";
    private static final String WORD = "word.";
    /** Where the number of an item stands in a path and in a heading. */
    private static final String NUMBER = "#";

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9#]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Properties NAMES = names();
    private static final Map<String, List<String>> PATHS = new HashMap<>();
    private static final Map<String, List<String>> WORDS = new HashMap<>();

    static {
        NAMES.stringPropertyNames().stream().sorted().forEach(name -> {
            boolean word = name.startsWith(WORD);
            var into = word ? WORDS : PATHS;
            for (var heading : split(NAMES.getProperty(name))) {
                into.computeIfAbsent(plain(heading), h -> new ArrayList<>())
                        .add(word ? name.substring(WORD.length()) : name);
            }
        });
    }

    private final Map<String, String> own = new HashMap<>();

    private Headings(Map<String, String> mapping) {
        mapping.forEach((heading, path) -> own.put(plain(heading), path));
    }

    /** The headings that everybody understands. */
    public static Headings common() {
        return new Headings(Map.of());
    }

    /**
     * These, and others before them.
     *
     * @param mapping paths by heading; an empty path leaves a column out
     */
    public static Headings with(Map<String, String> mapping) {
        return new Headings(mapping);
    }

    /**
     * What came of a header.
     *
     * @param columns for each cell of it the column, or null where it is not read
     * @param unread headings that are not known, as they were written
     * @param twice headings that name a column which another names already
     */
    record Header(List<Columns.@Nullable Column> columns, List<String> unread, List<String> twice) {
        int known() {
            return (int) columns.stream().filter(Objects::nonNull).count();
        }
    }

    /** Reads a header of columns from the whole file. */
    Header header(RawRow row) {
        return header(row, "", Columns.FILE);
    }

    /**
     * Reads a header.
     *
     * @param within the path of the list whose items the rows are; empty for the whole file
     * @param from what the paths start from
     */
    Header header(RawRow row, String within, Shape from) {
        var columns = new ArrayList<Columns.@Nullable Column>();
        var unread = new ArrayList<String>();
        var twice = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var cell : row.cells()) {
            var column = cell.isBlank() ? null : column(cell.text(), within, from);
            if (column != null && !seen.add(column.path())) {
                twice.add(cell.text().strip());
                column = null;
            } else if (column == null && !cell.isBlank() && !isLeftOut(cell.text())) {
                unread.add(cell.text().strip());
            }
            columns.add(column);
        }
        return new Header(Collections.unmodifiableList(columns), List.copyOf(unread), List.copyOf(twice));
    }

    /** Whether a table of this name only explains the others, as that of the template does. */
    static boolean explains(String table) {
        return Template.EXPLANATIONS.contains(table);
    }

    /** The list whose items a table of this name has; null when it has none. */
    static @Nullable String list(String table) {
        if (Columns.list(table) != null) {
            return table;
        }
        return PATHS.getOrDefault(plain(table), List.of()).stream()
                .filter(path -> Columns.list(path) != null)
                .findFirst()
                .orElse(null);
    }

    /** What may have been meant by a heading that is not known; empty when nothing is like it. */
    static String meant(String heading) {
        return Nearest.asked(
                heading.strip(),
                NAMES.stringPropertyNames().stream()
                        .filter(name -> !name.startsWith(WORD))
                        .flatMap(name -> split(NAMES.getProperty(name)).stream())
                        .toList());
    }

    private boolean isLeftOut(String heading) {
        return "".equals(own.get(plain(heading)));
    }

    private Columns.@Nullable Column column(String heading, String within, Shape from) {
        var mapped = own.get(plain(heading));
        if (mapped != null) {
            return mapped.isEmpty() ? null : Columns.of(mapped, from);
        }
        var direct = Columns.of(heading.strip(), from);
        if (direct != null) {
            return direct;
        }
        return headed(plain(heading), within).stream()
                .flatMap(path -> Stream.ofNullable(Columns.of(path, from)))
                .findFirst()
                .orElse(null);
    }

    /** The paths that may be meant by a heading: of fields of the whole file, or of the items of one list. */
    private static List<String> headed(String plain, String within) {
        var number = DIGITS.matcher(plain);
        var known = new ArrayList<>(PATHS.getOrDefault(plain, List.of()));
        if (number.find()) {
            PATHS.getOrDefault(number.replaceFirst(NUMBER), List.of())
                    .forEach(path -> known.add(path.replace(NUMBER, number.group())));
        }
        if (!within.isEmpty()) {
            known.addAll(PATHS.getOrDefault(plain + NUMBER, List.of()));
        }
        var item = within + "." + NUMBER + ".";
        return within.isEmpty()
                ? known
                : known.stream()
                        .filter(path -> path.startsWith(item))
                        .map(path -> path.substring(item.length()))
                        .toList();
    }

    /** The word that a cell means; the cell's text when it means none. */
    String word(String text, WordShape words) {
        if (words.words().containsKey(text)) {
            return text;
        }
        var plain = plain(text);
        for (String word : words.words().keySet()) {
            if (plain(word).equals(plain)) {
                return word;
            }
        }
        return WORDS.getOrDefault(plain, List.of()).stream()
                .filter(words.words()::containsKey)
                .findFirst()
                .orElse(text);
    }

    /** What a column is called in a language: its first heading there, or its path. */
    public static String of(String path, Locale language) {
        var general = DIGITS.matcher(path).replaceFirst(NUMBER);
        var number = DIGITS.matcher(path);
        var names = NAMES.getProperty(path, NAMES.getProperty(general, ""));
        if (names.isEmpty()) {
            return path;
        }
        var headings = split(names);
        boolean english = language.getLanguage().equals("en") && headings.size() > 1;
        return headings.get(english ? 1 : 0).replace(NUMBER, number.find() ? number.group() : "");
    }

    /** What a column may stand for: the paths that have names of their own, each with what it is called. */
    static SortedMap<String, String> paths(Locale language) {
        var paths = new TreeMap<String, String>();
        NAMES.stringPropertyNames().stream()
                .filter(name -> !name.startsWith(WORD) && !name.contains(NUMBER))
                .forEach(path -> paths.put(path, of(path, language)));
        return paths;
    }

    private static List<String> split(String names) {
        return Stream.of(names.split("\\|")).map(String::strip).toList();
    }

    private static String plain(String text) {
        var bare = ACCENT.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        return NO_LETTER.matcher(bare).replaceAll("");
    }

    private static Properties names() {
        var names = new Properties();
        try (var in = Objects.requireNonNull(Headings.class.getResourceAsStream(FILE), FILE)) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
