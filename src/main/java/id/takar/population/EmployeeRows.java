package id.takar.population;

import id.takar.population.EmployeeFiles.Fault;
import id.takar.population.EmployeeFiles.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads employees from whatever was sent, row by row. Every row comes out exactly once: as an employee, with one, or as
 * faulty.
 */
public final class EmployeeRows<R> {
    private static final int FIRST_ROWS = 20;
    private static final String NIP = "identity.nip";
    private static final String TWICE = "`, which another column says already";
    private static final String HEAD =
            "name the columns in the first row, as the template does; an employee needs at least one of them";

    private final SentFile sent;
    private final Headings headings;
    private final Function<IncomingRow, R> making;
    private final Consumer<R> out;
    private final List<ReadTable> read = new ArrayList<>();
    private final List<Items> lists = new ArrayList<>();
    private int offset;

    private EmployeeRows(SentFile sent, Headings headings, Function<IncomingRow, R> making, Consumer<R> out) {
        this.sent = sent;
        this.headings = headings;
        this.making = making;
        this.out = out;
    }

    /**
     * What was read of a table.
     *
     * @param name the sheet's or file's name; empty for JSON Lines
     * @param list the list whose items it has; empty when its rows are employees
     * @param columns the path that each heading stands for
     * @param unread the headings that nobody knows, with what may have been meant
     * @param left why it was not read; empty when it was
     */
    public record ReadTable(String name, String list, Map<String, String> columns, List<String> unread, String left) {
        /** The headings that nobody knows, as they are written. */
        public List<String> unknown() {
            return unread.stream()
                    .filter(text -> !text.endsWith(TWICE))
                    .map(text -> text.substring(1, text.indexOf('`', 1)))
                    .toList();
        }

        /** The same in the language of who reads it. */
        public ReadTable in(Locale language) {
            return new ReadTable(
                    name,
                    list,
                    columns,
                    unread.stream().map(text -> FaultWords.in(text, language)).toList(),
                    FaultWords.in(left, language));
        }
    }

    /**
     * Reads all rows.
     *
     * @param file what was sent
     * @param name what to call it in faults where it is a single table
     * @param lines whether it is said to be JSON Lines, whatever it looks like
     * @param out gets each row
     * @return what was read
     * @throws Unreadable when it cannot be read at all, or breaks off
     */
    public static List<ReadTable> read(
            Path file, String name, boolean lines, Headings headings, Consumer<IncomingRow> out) throws IOException {
        return read(file, name, lines, headings, Function.identity(), out);
    }

    /**
     * Likewise, and makes something of each row before it is given out: on several threads where the rows allow that.
     *
     * @param making what makes something of a row, on any thread
     */
    static <R> List<ReadTable> read(
            Path file, String name, boolean lines, Headings headings, Function<IncomingRow, R> making, Consumer<R> out)
            throws IOException {
        try (var sent = SentFile.open(file, SentFile.name(name), lines)) {
            var rows = new EmployeeRows<R>(sent, headings, making, out);
            rows.read();
            return rows.read;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void read() throws IOException {
        var lines = sent.lines();
        if (lines != null) {
            if (!sent.tables().isEmpty()) {
                throw new Unreadable("it has JSON Lines and tables side by side", "send one of them");
            }
            readLines(lines);
            return;
        }
        var employees = new ArrayList<RawTable>();
        for (var table : sent.tables()) {
            if (Headings.explains(table.name())) {
                read.add(new ReadTable(table.name(), "", Map.of(), List.of(), "it only explains the others"));
                continue;
            }
            var list = sent.tables().size() > 1 ? Headings.list(table.name()) : null;
            if (list == null) {
                employees.add(table);
            } else {
                lists.add(new Items(table, list, lists.size()));
            }
        }
        sent.hidden().forEach(name -> read.add(new ReadTable(name, "", Map.of(), List.of(), "it is hidden")));
        readTables(employees);
    }

    private void readLines(Path lines) throws IOException {
        new JsonLines(new EmployeeFiles()).forEach(Files.newInputStream(lines), making, out);
        read.add(new ReadTable("", "", Map.of(), List.of(), ""));
    }

    private void readTables(List<RawTable> employees) throws IOException {
        if (lists.isEmpty()) {
            readAll(employees, null);
            return;
        }
        try (var items = new ListItems()) {
            for (var list : lists) {
                list.read(items);
            }
            readAll(employees, items);
            items.forEachLeft(item -> lists.get(item.table()).left(item));
        }
    }

    private void readAll(List<RawTable> employees, @Nullable ListItems items) {
        boolean found = false;
        for (var table : employees) {
            found |= readEmployees(table, items);
        }
        if (!found) {
            throw new Unreadable("no column is known", HEAD);
        }
    }

    /** False when it is no table of employees. */
    private boolean readEmployees(RawTable table, @Nullable ListItems items) {
        var head = head(table, "", Columns.FILE);
        if (head == null) {
            boolean blank;
            try (var rows = table.rows()) {
                blank = rows.allMatch(RawRow::isBlank);
            }
            read.add(new ReadTable(
                    table.name(), "", Map.of(), List.of(), blank ? "it is empty" : "none of its columns is known"));
            return false;
        }
        read.add(head.told(table.name(), ""));
        var reader = new RowReader(headings, head.row, head.header.columns(), Columns.FILE);
        int nip = head.column(NIP);
        int[] last = {0};
        try (var rows = table.rows()) {
            rows.forEach(row -> {
                last[0] = row.line();
                if (row.line() > head.row.line() && !row.isBlank()) {
                    var reading = items == null
                            ? reader.read(row, Map.of())
                            : withItems(reader, row, digits(row, nip), items);
                    emit(table.name(), row, reading);
                }
            });
        }
        offset += last[0];
        return true;
    }

    private Reading withItems(RowReader reader, RawRow row, String nip, ListItems items) {
        var nodes = new HashMap<String, List<Node>>();
        items.take(nip).forEach((number, taken) -> {
            var list = lists.get(number);
            nodes.computeIfAbsent(list.path, path -> new ArrayList<>())
                    .addAll(IntStream.range(0, taken.size())
                            .mapToObj(i -> list.node(taken.get(i).row(), String.valueOf(i + 1)))
                            .toList());
        });
        var where = nip.isEmpty() ? null : items.broken(nip);
        if (where == null) {
            return reader.read(row, nodes);
        }
        var fault = new Fault("", row.line(), 1, "a row that belongs here is faulty: " + where, "repair that row");
        return new Reading(null, List.of(fault), List.of());
    }

    private void emit(String table, RawRow row, Reading reading) {
        boolean one = sent.tables().size() == 1;
        give(new IncomingRow(
                one ? "" : table,
                row.line(),
                offset + row.line(),
                reading,
                reading.file() == null ? row.text() : null));
    }

    private void give(IncomingRow row) {
        out.accept(making.apply(row));
    }

    private static String digits(RawRow row, int column) {
        return column < 0 ? "" : row.at(column).text().replaceAll("[^0-9]", "");
    }

    /** The row that names the columns: the one among the first that names the most. */
    private @Nullable Head head(RawTable table, String within, Shape from) {
        Head best = null;
        try (var rows = table.rows()) {
            for (var row : rows.limit(FIRST_ROWS).toList()) {
                var header = headings.header(row, within, from);
                if (header.known() > (best == null ? 0 : best.header.known())) {
                    best = new Head(row, header);
                }
            }
        }
        return best;
    }

    private record Head(RawRow row, Headings.Header header) {
        int column(String path) {
            for (int i = 0; i < header.columns().size(); i++) {
                var column = header.columns().get(i);
                if (column != null && column.path().equals(path)) {
                    return i;
                }
            }
            return -1;
        }

        ReadTable told(String table, String list) {
            var columns = new java.util.LinkedHashMap<String, String>();
            for (int i = 0; i < header.columns().size(); i++) {
                var column = header.columns().get(i);
                if (column != null) {
                    columns.put(row.at(i).text().strip(), column.path());
                }
            }
            var unread = new ArrayList<String>();
            header.unread().forEach(heading -> unread.add("`" + heading + "`" + Headings.meant(heading)));
            header.twice().forEach(heading -> unread.add("`" + heading + TWICE));
            return new ReadTable(table, list, columns, List.copyOf(unread), "");
        }
    }

    /** A table whose rows are items of one list. */
    private final class Items {
        private final RawTable table;
        private final String path;
        private final int number;
        private final Shape shape;
        private int first;
        private @Nullable RowReader reader;

        Items(RawTable table, String path, int number) {
            this.table = table;
            this.path = path;
            this.number = number;
            this.shape = Objects.requireNonNull(Columns.list(path)).items();
        }

        void read(ListItems items) {
            var own = head(table, path, shape);
            int nip = own == null ? -1 : new Head(own.row, headings.header(own.row, "", Columns.FILE)).column(NIP);
            if (own == null || nip < 0) {
                EmployeeRows.this.read.add(new ReadTable(
                        table.name(),
                        path,
                        Map.of(),
                        List.of(),
                        "its first row has to name the NIP and other columns"));
                throw new Unreadable(
                        "the table `" + table.name() + "` does not say whose its rows are",
                        "give it a column `NIP`, and name the columns of `" + path + "` in its first row");
            }
            var columns = new ArrayList<Columns.@Nullable Column>(own.header.columns());
            columns.set(nip, null);
            var told = new Headings.Header(
                    columns,
                    own.header.unread().stream()
                            .filter(heading ->
                                    !heading.equals(own.row.at(nip).text().strip()))
                            .toList(),
                    own.header.twice());
            EmployeeRows.this.read.add(new Head(own.row, told).told(table.name(), path));
            var made = new RowReader(headings, own.row, columns, shape);
            reader = made;
            first = offset;
            int[] last = {0};
            try (var rows = table.rows()) {
                rows.forEach(row -> {
                    last[0] = row.line();
                    if (row.line() > own.row.line() && !row.isBlank()) {
                        read(row, made, digits(row, nip), items);
                    }
                });
            }
            offset += last[0];
        }

        private void read(RawRow row, RowReader made, String nip, ListItems items) {
            var faults = new Faults();
            shape.read(made.item(row, String.valueOf(row.line()), faults), "/" + path.replace('.', '/') + "/0", faults);
            var found = new ArrayList<>(made.titled(faults.inOrder()));
            if (nip.length() != Nip.LENGTH) {
                var detail = "the NIP that says whose row it is has " + nip.length() + " digits, not " + Nip.LENGTH;
                found.add(0, new Fault("/identity/nip", row.line(), 1, detail, "write it as text"));
            }
            if (found.isEmpty()) {
                items.add(new ListItems.Item(nip, number, row));
            } else {
                items.addBroken(nip, "line " + row.line() + " of `" + table.name() + "`");
                emit(row, found);
            }
        }

        Node node(RawRow row, String key) {
            return Objects.requireNonNull(reader).item(row, key, new Faults());
        }

        /** Nobody took it. */
        void left(ListItems.Item item) {
            var detail = "no row of the employees has the NIP `" + item.nip() + "`";
            emit(
                    item.row(),
                    List.of(new Fault("", item.row().line(), 1, detail, "add the employee, or correct the NIP")));
        }

        private void emit(RawRow row, List<Fault> faults) {
            give(new IncomingRow(
                    table.name(), row.line(), first + row.line(), new Reading(null, faults, List.of()), row.text()));
        }
    }
}
