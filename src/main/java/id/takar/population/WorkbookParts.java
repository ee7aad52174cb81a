package id.takar.population;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    private static final String FOLDER = "xl/";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";
    /** Texts are held in memory all at once. */
    private static final long LONGEST_TEXTS = 256L * 1024 * 1024;

    private static final int CHUNK = 1 << 16;
    private static final int OVERLAP = 64;
    private static final int LONGEST_RELATIONS = 1024 * 1024;
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern ID = Pattern.compile("\\sId=\"([^\"]*)\"");
    private static final Pattern TARGET = Pattern.compile("\\sTarget=\"([^\"]*)\"");
    private static final Pattern MERGED =
            Pattern.compile("<(?:\\w+:)?mergeCell ref=\"([A-Z]+([0-9]{1,7}):[A-Z]+([0-9]{1,7}))\"");

    private final Map<String, List<Range>> merged = new HashMap<>();
    /** Where each sheet stands, by the id that the workbook gives it; its number says nothing. */
    private final Map<String, String> places = new HashMap<>();

    private final Unpacked measure;

    private WorkbookParts(Unpacked measure) {
        this.measure = measure;
    }

    /**
     * Cells that are merged.
     *
     * @param cells as the spreadsheet names them
     * @param from the first row
     * @param to the last row
     */
    record Range(String cells, int from, int to) {}

    static WorkbookParts of(Path file) throws IOException {
        var parts = new WorkbookParts(Unpacked.ofWorkbook(Files.size(file)));
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.look(in, entry.getName());
                }
            }
            var relations = zip.getEntry(RELATIONS);
            if (relations != null) {
                try (var in = zip.getInputStream(relations)) {
                    parts.relate(new String(in.readNBytes(LONGEST_RELATIONS), StandardCharsets.UTF_8));
                }
            }
        } catch (ZipException | EOFException broken) {
            throw new Unreadable(
                    "the workbook is damaged: " + broken.getMessage(), "save it again as .xlsx and send that");
        }
        return parts;
    }

    /** The merged cells of the sheet that the workbook gives this id. */
    List<Range> merged(String sheet) {
        return merged.getOrDefault(places.getOrDefault(sheet, ""), List.of());
    }

    private void relate(String relations) {
        var each = RELATION.matcher(relations);
        while (each.find()) {
            var id = ID.matcher(each.group());
            var target = TARGET.matcher(each.group());
            if (id.find() && target.find()) {
                var path = target.group(1);
                places.put(id.group(1), path.startsWith("/") ? path.substring(1) : FOLDER + path);
            }
        }
    }

    private void look(InputStream in, String name) throws IOException {
        byte[] chunk = new byte[CHUNK];
        var kept = "";
        long texts = 0;
        var found = new ArrayList<Range>();
        for (int n = in.readNBytes(chunk, 0, CHUNK); n > 0; n = in.readNBytes(chunk, 0, CHUNK)) {
            measure.count(n);
            texts += name.equals(TEXTS) ? n : 0;
            if (texts > LONGEST_TEXTS) {
                throw new Unreadable("the workbook has more texts than can be read", "send the table as .csv");
            }
            if (name.contains("/worksheets/")) {
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
        if (!found.isEmpty()) {
            merged.put(name, found);
        }
    }
}
