package id.takar.population;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What has to be known of a workbook before it is opened: that it unpacks to no more than a workbook can honestly hold,
 * and which cells its sheets have merged.
 */
final class WorkbookParts {
    /** No sheet, and no list of texts, is longer. */
    private static final long LONGEST_PART = 4L * 1024 * 1024 * 1024;
    /** Texts are held in memory all at once. */
    private static final long LONGEST_TEXTS = 256L * 1024 * 1024;

    private static final long UNSUSPECTED = 16L * 1024 * 1024;
    private static final long HIGHEST_RATIO = 150;
    private static final int CHUNK = 1 << 16;
    private static final int OVERLAP = 64;
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet([0-9]+)\\.xml");
    private static final Pattern MERGED =
            Pattern.compile("<(?:\\w+:)?mergeCell ref=\"([A-Z]+([0-9]+):[A-Z]+([0-9]+))\"");

    private final Map<Integer, List<Range>> merged = new HashMap<>();

    private WorkbookParts() {}

    /**
     * Cells that are merged.
     *
     * @param cells as the spreadsheet names them
     * @param from the first row
     * @param to the last row
     */
    record Range(String cells, int from, int to) {}

    static WorkbookParts of(Path file) throws IOException {
        var parts = new WorkbookParts();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                var sheet = SHEET.matcher(entry.getName());
                var found = new ArrayList<Range>();
                try (var in = zip.getInputStream(entry)) {
                    parts.look(in, entry.getName(), entry.getCompressedSize(), sheet.matches() ? found : null);
                }
                if (!found.isEmpty()) {
                    parts.merged.put(Integer.valueOf(sheet.group(1)) - 1, found);
                }
            }
        } catch (ZipException | EOFException broken) {
            throw new Unreadable(
                    "the workbook is damaged: " + broken.getMessage(), "save it again as .xlsx and send that");
        }
        return parts;
    }

    /** The merged cells of the sheet at a place, from 0. */
    List<Range> merged(int sheet) {
        return merged.getOrDefault(sheet, List.of());
    }

    private void look(InputStream in, String name, long packed, @org.jspecify.annotations.Nullable List<Range> found)
            throws IOException {
        long most = name.endsWith("sharedStrings.xml") ? LONGEST_TEXTS : LONGEST_PART;
        byte[] chunk = new byte[CHUNK];
        var kept = "";
        long read = 0;
        for (int n = in.readNBytes(chunk, 0, CHUNK); n > 0; n = in.readNBytes(chunk, 0, CHUNK)) {
            read += n;
            if (read > most || (read > UNSUSPECTED && read / Math.max(1, packed) > HIGHEST_RATIO)) {
                throw new Unreadable(
                        "the workbook unpacks to more than it can honestly hold, in its part `" + name + "`",
                        "send the table as .csv");
            }
            if (found != null) {
                var text = kept + new String(chunk, 0, n, StandardCharsets.ISO_8859_1);
                var range = MERGED.matcher(text);
                int from = 0;
                while (range.find()) {
                    found.add(new Range(
                            range.group(1), Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3))));
                    from = range.end();
                }
                kept = text.substring(Math.max(from, text.length() - OVERLAP));
            }
        }
    }
}
