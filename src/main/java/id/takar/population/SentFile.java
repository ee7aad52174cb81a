package id.takar.population;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * What somebody sent, packed or not: JSON Lines, one table, a workbook, or several tables. Told by its bytes, never by
 * its name.
 */
final class SentFile implements Closeable {
    private static final int ZIP = 0x504B;
    private static final int GZIP = 0x1F8B;
    private static final int OLD_EXCEL = 0xD0CF;
    private static final Pattern ENDING =
            Pattern.compile("\\.(csv|tsv|txt|xlsx|jsonl|ndjson|json|zip|gz)(\\.gz)?$", Pattern.CASE_INSENSITIVE);
    private static final String SAVE = "save it as .xlsx or .csv, and send that";

    private final boolean saidLines;
    private final Path unpacked;
    private final List<RawTable> tables = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private @Nullable Path lines;
    private @Nullable Workbook workbook;

    private SentFile(boolean saidLines) throws IOException {
        this.saidLines = saidLines;
        this.unpacked = Files.createTempDirectory("takar-sent-");
    }

    /**
     * Opens what was sent.
     *
     * @param name what a single table is called
     * @param lines whether text is said to be JSON Lines, whatever it looks like
     * @throws Unreadable when it is nothing that can be read
     */
    static SentFile open(Path file, String name, boolean lines) throws IOException {
        var sent = new SentFile(lines);
        try {
            sent.look(file, name, true);
            return sent;
        } catch (IOException | RuntimeException e) {
            sent.close();
            throw e;
        }
    }

    private void look(Path part, String name, boolean outermost) throws IOException {
        int magic = magic(part);
        if (magic == ZIP) {
            zip(part, outermost);
        } else if (magic == GZIP && outermost) {
            try (var in = new GZIPInputStream(Files.newInputStream(part))) {
                look(Unpacked.ofTables(Files.size(part)).to(unpacked.resolve("0"), in), name, false);
            } catch (ZipException | EOFException broken) {
                throw new Unreadable("the packed file is damaged", "pack it again");
            }
        } else if (magic == OLD_EXCEL) {
            throw new Unreadable("it is a workbook of the old kind (.xls), or protected by a password", SAVE);
        } else if (saidLines || isJson(part)) {
            refuseSecond(lines);
            lines = part;
        } else {
            tables.add(CsvTable.of(name, part));
        }
    }

    private static void refuseSecond(@Nullable Object first) {
        if (first != null) {
            throw new Unreadable("several workbooks, or several files of JSON Lines, are packed together", "send one");
        }
    }

    private void zip(Path part, boolean outermost) throws IOException {
        try (var zip = new ZipFile(part.toFile())) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                refuseSecond(workbook);
                workbook = Workbook.of(part);
                tables.addAll(workbook.tables());
                hidden.addAll(workbook.hidden());
                return;
            }
            if (!outermost) {
                throw new Unreadable("there is a packed file within a packed file", "pack the tables themselves");
            }
            var measure = Unpacked.ofTables(Files.size(part));
            int number = 0;
            for (var entry : Collections.list(zip.entries())) {
                var name = name(entry.getName());
                boolean content = !entry.isDirectory()
                        && !name.startsWith(".")
                        && !entry.getName().startsWith("__MACOSX/");
                if (content) {
                    try (var in = zip.getInputStream(entry)) {
                        var to = unpacked.resolve(String.valueOf(number++));
                        look(measure.to(to, in), name, false);
                    }
                }
            }
        } catch (ZipException | EOFException broken) {
            throw new Unreadable("the packed file is damaged: " + broken.getMessage(), "pack it again");
        }
        if (tables.isEmpty() && lines == null) {
            throw new Unreadable("the packed file holds nothing", "pack the tables into it");
        }
    }

    /** The last part of a path, without its ending. */
    static String name(String path) {
        var last = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return ENDING.matcher(last).replaceFirst("");
    }

    private static int magic(Path part) throws IOException {
        try (var in = Files.newInputStream(part)) {
            byte[] first = in.readNBytes(2);
            return first.length < 2 ? 0 : ((first[0] & 0xFF) << 8) | (first[1] & 0xFF);
        }
    }

    /** Whether the first character that is no blank opens a JSON object. */
    private static boolean isJson(Path part) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part))) {
            int c = in.read();
            while (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0xEF || c == 0xBB || c == 0xBF) {
                c = in.read();
            }
            return c == '{';
        }
    }

    /** The file of JSON Lines; null when tables were sent. */
    @Nullable
    Path lines() {
        return lines;
    }

    /** The tables that people see, in order. */
    List<RawTable> tables() {
        return List.copyOf(tables);
    }

    /** The sheets that are hidden, and so not read. */
    List<String> hidden() {
        return List.copyOf(hidden);
    }

    @Override
    public void close() throws IOException {
        try {
            if (workbook != null) {
                workbook.close();
            }
        } finally {
            FileSystemUtils.deleteRecursively(unpacked);
        }
    }
}
