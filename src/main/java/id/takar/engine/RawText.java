package id.takar.engine;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is asked of files before anything reads them: that they are of a size to be read, and are what they look. */
final class RawText {
    static final int MOST_FILES = 5_000;
    static final int MOST_BYTES_OF_ALL = 50_000_000;
    static final int MOST_BYTES_OF_RULES = 200_000;
    static final int MOST_BYTES = 1_000_000;
    static final int LONGEST_LINE_OF_RULES = 4_000;
    static final int LONGEST_LINE = 20_000;
    /** The generator takes two to three times as long for each bracket that another stands in. */
    static final int DEEPEST = 14;
    /** The parser goes a step deeper for each sign such as {@code !} before a value. */
    static final int MOST_SIGNS = 60;

    /** It ends a line, and a comment with it, to some readers only. */
    private static final Pattern LONE_RETURN = Pattern.compile("\r(?!\n)");

    private final String path;
    private final List<Diagnostic> diagnostics;

    private RawText(String path, List<Diagnostic> diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
    }

    /** The files that may be read; the diagnostics say why the others may not. */
    static SortedMap<String, byte[]> readable(SortedMap<String, byte[]> files, List<Diagnostic> diagnostics) {
        long bytes = files.values().stream().mapToLong(each -> each.length).sum();
        if (files.size() > MOST_FILES || bytes > MOST_BYTES_OF_ALL) {
            diagnostics.add(Diagnostic.error(
                    "release.too-large",
                    files.firstKey(),
                    1,
                    1,
                    "" + files.size(),
                    "" + bytes,
                    "" + MOST_FILES,
                    "" + MOST_BYTES_OF_ALL));
            return new TreeMap<>();
        }
        var readable = new TreeMap<String, byte[]>();
        files.forEach((path, content) -> {
            if (new RawText(path, diagnostics).isReadable(content)) {
                readable.put(path, content);
            }
        });
        return readable;
    }

    private boolean isReadable(byte[] bytes) {
        boolean rules = path.endsWith(PolicyReader.LOGIC);
        int most = rules ? MOST_BYTES_OF_RULES : MOST_BYTES;
        if (bytes.length > most) {
            return refuse(1, 1, "file.too-large", "" + bytes.length, "" + most);
        }
        String text = decoded(bytes);
        if (text == null) {
            return refuse(1, 1, "file.encoding");
        }
        var lone = LONE_RETURN.matcher(text);
        if (lone.find()) {
            String before = text.substring(0, lone.start());
            int line = (int) before.lines().count();
            int column = before.length() - before.lastIndexOf('\n');
            return refuse(Math.max(1, line), column, "file.hidden", "U+000D");
        }
        return isReadable(text.lines().toList(), rules);
    }

    private boolean isReadable(List<String> lines, boolean rules) {
        int longest = rules ? LONGEST_LINE_OF_RULES : LONGEST_LINE;
        int depth = 0;
        int signs = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() > longest) {
                return refuse(i + 1, 1, "file.line", "" + line.length(), "" + longest);
            }
            for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
                int sign = line.codePointAt(at);
                depth = depth(depth, sign);
                signs = Character.isLetterOrDigit(sign) ? 0 : Character.isWhitespace(sign) ? signs : signs + 1;
                if (isHidden(sign)) {
                    return refuse(i + 1, at + 1, "file.hidden", "U+%04X".formatted(sign));
                } else if (rules && sign == '\\') {
                    // Java reads escapes before it reads anything else, so a text with one may be other than it looks.
                    return refuse(i + 1, at + 1, "file.backslash");
                } else if (rules && depth > DEEPEST) {
                    return refuse(i + 1, at + 1, "file.deep", "" + DEEPEST);
                } else if (rules && signs > MOST_SIGNS && !isComment(line)) {
                    return refuse(i + 1, at + 1, "file.signs", "" + MOST_SIGNS);
                }
            }
        }
        return true;
    }

    /** A line drawn in a comment is a line, not a row of operators. */
    private static boolean isComment(String line) {
        return line.strip().startsWith("//");
    }

    private static int depth(int depth, int sign) {
        return switch (sign) {
            case '(', '[', '{' -> depth + 1;
            case ')', ']', '}' -> Math.max(0, depth - 1);
            default -> depth;
        };
    }

    /** Signs that are not seen, that turn the order of what is seen, or that mean nothing. */
    private static boolean isHidden(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign != '\t';
            case Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static @Nullable String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return null;
        }
    }

    private boolean refuse(int line, int column, String code, String... arguments) {
        diagnostics.add(Diagnostic.error(code, path, line, column, arguments));
        return false;
    }
}
