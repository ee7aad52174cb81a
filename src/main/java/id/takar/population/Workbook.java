package id.takar.population;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel's, whose sheets are read row by row. */
final class Workbook implements Closeable {
    private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);
    private final ReadableWorkbook book;
    private final WorkbookParts parts;

    private Workbook(ReadableWorkbook book, WorkbookParts parts) {
        this.book = book;
        this.parts = parts;
    }

    /**
     * Opens a workbook.
     *
     * @throws Unreadable when it is none, or unpacks to more than it can honestly hold
     */
    static Workbook of(Path file) throws IOException {
        var parts = WorkbookParts.of(file);
        try {
            var book = new ReadableWorkbook(file.toFile(), OPTIONS);
            if (book.getSheets().anyMatch(sheet -> sheet.getName() == null)) {
                book.close();
                throw new IOException("a sheet has no name");
            }
            return new Workbook(book, parts);
        } catch (IOException | RuntimeException broken) {
            throw broken(broken);
        }
    }

    private static Unreadable broken(Exception why) {
        var unreadable = new Unreadable(
                "the workbook is damaged", "open it in a spreadsheet, save it again as .xlsx, and send that");
        unreadable.initCause(why);
        return unreadable;
    }

    /** The sheets that people see. */
    List<RawTable> tables() {
        return sheets(true);
    }

    /** The names of sheets that are hidden, and so not read. */
    List<String> hidden() {
        return sheets(false).stream().map(RawTable::name).toList();
    }

    private List<RawTable> sheets(boolean visible) {
        return book.getSheets()
                .filter(sheet -> visible == (sheet.getVisibility() == SheetVisibility.VISIBLE))
                .<RawTable>map(Visible::new)
                .toList();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    /** One sheet. */
    private final class Visible implements RawTable {
        private final Sheet sheet;

        Visible(Sheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public Stream<RawRow> rows() {
            try {
                var merged = parts.merged(sheet.getId());
                return Unbroken.of(
                        sheet.openStream().map(row -> row(row, merged)),
                        why -> why instanceof Unreadable u ? u : broken(why));
            } catch (IOException | RuntimeException e) {
                throw broken(e);
            }
        }

        private RawRow row(Row row, List<WorkbookParts.Range> merged) {
            var cells = new ArrayList<Cell>();
            for (int i = 0; i < row.getCellCount(); i++) {
                cells.add(cell(row.getOptionalCell(i).orElse(null)));
            }
            return new RawRow(row.getRowNum(), cells, spoiled(row.getRowNum(), merged));
        }

        private @Nullable String spoiled(int row, List<WorkbookParts.Range> merged) {
            return merged.stream()
                    .filter(range -> range.from() <= row && row <= range.to())
                    .map(range -> "the cells " + range.cells() + " are merged, so that it is not said whose they are")
                    .findFirst()
                    .orElse(null);
        }
    }

    private Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        var raw = cell.getRawValue();
        if (cell.getType() == CellType.ERROR) {
            return new Cell(Cell.Kind.ERROR, raw == null ? "#?" : raw);
        }
        if (cell.getType() == CellType.FORMULA) {
            return formula(raw);
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(cell.asNumber());
        }
        return cell.getType() == CellType.BOOLEAN
                ? Cell.of(cell.asBoolean() ? "true" : "false")
                : Cell.of(cell.getText());
    }

    /** A formula counts as what the spreadsheet last showed for it. */
    private Cell formula(@Nullable String shown) {
        if (shown == null || shown.isBlank()) {
            return new Cell(Cell.Kind.ERROR, "a formula without a value");
        }
        if (shown.startsWith("#")) {
            return new Cell(Cell.Kind.ERROR, shown);
        }
        try {
            return number(new BigDecimal(shown));
        } catch (NumberFormatException text) {
            return Cell.of(shown);
        }
    }

    private Cell number(BigDecimal value) {
        return new Cell(book.isDate1904() ? Cell.Kind.NUMBER_FROM_1904 : Cell.Kind.NUMBER, value.toPlainString());
    }
}
