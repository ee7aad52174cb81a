package id.takar.population;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.takar.web.SafeCell;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Everything that is wrong or doubtful as a table that spreadsheets open: one line for each fault. */
final class FaultsCsv implements Closeable {
    private final CsvWriter csv;
    private final Locale language;

    FaultsCsv(OutputStream out, Locale language) throws IOException {
        this.language = language;
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        csv.writeRecord("kept", "table", "line", "column", "field", "what is wrong", "what to do", "row");
    }

    /** Writes a row that was not kept. */
    void faulty(FaultyRow row) {
        write("no", row);
    }

    /** Writes a row that was kept, though something in it can hardly be true. */
    void doubtful(FaultyRow row) {
        write("yes", row);
    }

    private void write(String kept, FaultyRow row) {
        for (var fault : row.faults()) {
            csv.writeRecord(
                    kept,
                    SafeCell.of(row.part()),
                    String.valueOf(row.line()),
                    fault.column() == 0 ? "" : String.valueOf(fault.column()),
                    SafeCell.of(fault.pointer()),
                    SafeCell.of(FaultWords.in(fault.detail(), language)),
                    SafeCell.of(FaultWords.in(fault.help(), language)),
                    SafeCell.of(row.text()));
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
