package id.takar.population;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.takar.facts.EmployeeFile;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes employee files one after the other, in memory that does not grow. Same files, same bytes. */
public interface PeopleWriter extends Closeable {
    /** The forms in which people are written. */
    enum Form {
        CSV,
        XLSX,
        JSONL;

        /** The form that a file's name ends with. */
        public static Form of(String name) {
            String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
            for (var form : values()) {
                if (form.name().equals(ending)) {
                    return form;
                }
            }
            throw new IllegalArgumentException(
                    "`" + name + "` ends with none of .csv, .xlsx and .jsonl, which say the form");
        }

        /** Whether it is a table, whose columns have to be known before its rows. */
        public boolean isTable() {
            return this != JSONL;
        }

        /** How many people it has room for. */
        public long most() {
            return this == XLSX ? 1_048_575 : Long.MAX_VALUE;
        }
    }

    /** Writes one. */
    void write(EmployeeFile file) throws IOException;

    /**
     * A writer.
     *
     * @param columns the columns of a table
     * @param out where to; closed with the writer
     */
    static PeopleWriter of(Form form, List<String> columns, OutputStream out) throws IOException {
        return switch (form) {
            case JSONL -> new Lines(out);
            case CSV -> new Csv(columns, out);
            case XLSX -> new Sheet(columns, out);
        };
    }

    /** One JSON object a line. */
    final class Lines implements PeopleWriter {
        private final EmployeeFiles files = new EmployeeFiles();
        private final OutputStream out;

        Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(EmployeeFile file) throws IOException {
            out.write(files.write(file));
            out.write('\n');
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Values between commas. */
    final class Csv implements PeopleWriter {
        private final FlatRows rows = new FlatRows();
        private final List<String> columns;
        private final CsvWriter csv;

        Csv(List<String> columns, OutputStream out) {
            this.columns = columns;
            this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
            csv.writeRecord(columns);
        }

        @Override
        public void write(EmployeeFile file) {
            var row = rows.row(file);
            csv.writeRecord(
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList());
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** A workbook of one sheet, every cell a text, so that nothing is taken for what it is not. */
    final class Sheet implements PeopleWriter {
        private static final int FLUSH = 1000;
        private final FlatRows rows = new FlatRows();
        private final List<String> columns;
        private final OutputStream out;
        private final Path made;
        private final OutputStream making;
        private final Workbook book;
        private final Worksheet sheet;
        private int row;

        Sheet(List<String> columns, OutputStream out) throws IOException {
            this.columns = columns;
            this.out = out;
            this.made = Files.createTempFile("takar-", ".xlsx");
            this.making = new BufferedOutputStream(Files.newOutputStream(made));
            this.book = new Workbook(making, "Takar", null);
            this.sheet = book.newWorksheet("Pegawai");
            for (int column = 0; column < columns.size(); column++) {
                sheet.inlineString(0, column, columns.get(column));
            }
        }

        @Override
        public void write(EmployeeFile file) throws IOException {
            row++;
            var values = rows.row(file);
            for (int column = 0; column < columns.size(); column++) {
                String value = values.get(columns.get(column));
                if (value != null) {
                    sheet.inlineString(row, column, value);
                }
            }
            if (row % FLUSH == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            try (out) {
                book.finish();
                making.close();
                WorkbookBytes.settle(made, out);
            } finally {
                Files.delete(made);
            }
        }
    }
}
