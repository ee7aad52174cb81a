package id.takar.population;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes the clock out of a workbook: the same cells are the same bytes, whenever they were written. */
final class WorkbookBytes {
    private static final String PROPERTIES = "docProps/core.xml";
    private static final Pattern CREATED = Pattern.compile("<dcterms:created.*</dcterms:created>");
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private WorkbookBytes() {}

    static void settle(Path made, OutputStream out) throws IOException {
        try (var from = new ZipFile(made.toFile())) {
            var to = new ZipOutputStream(out);
            for (var entry : Collections.list(from.entries())) {
                var settled = new ZipEntry(entry.getName());
                settled.setTimeLocal(NEVER);
                to.putNextEntry(settled);
                try (var bytes = from.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
                        to.write(CREATED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8));
                    } else {
                        bytes.transferTo(to);
                    }
                }
                to.closeEntry();
            }
            to.finish();
        }
    }
}
