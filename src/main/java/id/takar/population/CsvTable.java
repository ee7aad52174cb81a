package id.takar.population;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file of values between commas, semicolons, tabs or bars, whichever its first lines have most of. */
final class CsvTable implements RawTable {
    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");
    private static final int LONGEST_ROW = 1024 * 1024;
    private static final int FIRST_LINES = 20;
    private static final int LONGEST_LINE = 100_000;

    private final String name;
    private final Path file;
    private final Charset charset;
    private final String separator;
    private final boolean told;

    private CsvTable(String name, Path file, Charset charset, String separator, boolean told) {
        this.name = name;
        this.file = file;
        this.charset = charset;
        this.separator = separator;
        this.told = told;
    }

    /** The table in a file. */
    static CsvTable of(String name, Path file) throws IOException {
        var charset = TextEncoding.of(file);
        var first = firstLines(file, charset);
        boolean told = first.length() == "sep=,".length() + 1 && first.startsWith("sep=");
        return new CsvTable(name, file, charset, told ? first.substring(4, 5) : separator(first), told);
    }

    private static String firstLines(Path file, Charset charset) throws IOException {
        try (var in = new BufferedReader(TextEncoding.reader(file, charset))) {
            var text = new StringBuilder();
            var told = in.readLine();
            if (told != null && told.matches("sep=.")) {
                return told + "\n";
            }
            for (var line = told; line != null && text.length() < LONGEST_LINE; line = in.readLine()) {
                text.append(line).append('\n');
                if (text.chars().filter(c -> c == '\n').count() >= FIRST_LINES) {
                    break;
                }
            }
            return text.toString();
        }
    }

    /** The one that most lines have, and of those the one they have most often; quotes aside. */
    private static String separator(String text) {
        var bare = text.replaceAll("\"[^\"]*\"", "");
        return SEPARATORS.stream()
                .map(each -> Map.entry(
                        each,
                        bare.lines().mapToInt(line -> count(line, each)).max().orElse(0)))
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(each -> -SEPARATORS.indexOf(each.getKey())))
                .orElseThrow()
                .getKey();
    }

    private static int count(String line, String separator) {
        return (int) line.chars().filter(c -> c == separator.charAt(0)).count();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Stream<RawRow> rows() {
        try {
            var records = CsvReader.builder()
                    .fieldSeparator(separator)
                    .skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .trimWhitespacesAroundQuotes(true)
                    .maxBufferSize(LONGEST_ROW)
                    .ofCsvRecord(TextEncoding.reader(file, charset));
            var rows = records.stream().skip(told ? 1 : 0).map(CsvTable::row).onClose(() -> close(records));
            return Unbroken.of(rows, CsvTable::unreadable);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawRow row(CsvRecord each) {
        return new RawRow(
                Math.toIntExact(each.getStartingLineNumber()),
                each.getFields().stream().map(Cell::of).toList(),
                null);
    }

    private static RuntimeException unreadable(RuntimeException broken) {
        return broken instanceof CsvParseException || broken.getCause() instanceof CsvParseException
                ? new Unreadable(
                        "the table cannot be read: " + broken.getMessage(),
                        "look for a quote that is opened and never closed at this place or before it")
                : broken;
    }

    private static void close(CsvReader<CsvRecord> records) {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
