package id.takar.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.takar.engine.Release;
import id.takar.evaluation.DecidedOutcome;
import id.takar.evaluation.Explanation;
import id.takar.web.SafeCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the decisions of a run as files, streamed, in the order of its rows. */
@Component
class Export {
    /** The columns about whom a decision is and which it is; the rest are ids of outcomes. */
    static final List<String> ABOUT =
            List.of("row", "nip", "name", "unit", "agency", "post", "reasons", "decision", "release", "sha256");

    private static final List<String> FIRST = List.of("row", "nip", "name", "unit");
    private static final List<String> LAST = List.of("reasons", "decision", "release", "sha256");
    private static final int PAGE = 200;
    private static final int FLUSH = 500;
    private static final int MOST_ROWS = 1_048_575;
    /** A cell of a spreadsheet holds no more characters. */
    private static final int LONGEST_CELL = 32_767;

    private final ExportStore store;
    private final MessageSource messages;
    private final JsonMapper json;

    Export(ExportStore store, MessageSource messages, JsonMapper json) {
        this.store = store;
        this.messages = messages;
        this.json = json;
    }

    /**
     * What is to be written.
     *
     * @param run the run
     * @param release the release that decided
     * @param wanted which decisions
     * @param columns which columns, in this order; empty for the usual ones
     * @param language the language of headings, values and reasons
     */
    record Order(Run run, Release release, ExportStore.Wanted wanted, List<String> columns, Locale language) {
        List<String> chosen() {
            if (!columns.isEmpty()) {
                return columns;
            }
            var usual = new ArrayList<>(FIRST);
            Column.of(release, language).forEach(column -> usual.add(column.id()));
            usual.addAll(LAST);
            return usual;
        }
    }

    /** Whether there is a column of this name in a release. */
    static boolean isColumn(String name, Release release) {
        return ABOUT.contains(name)
                || Optional.ofNullable(release.message("outcome." + name, Locale.ENGLISH))
                        .isPresent();
    }

    /** One JSON object a line, with the canonical bytes of the decision. */
    void jsonl(Order order, OutputStream out) throws IOException {
        each(order, line -> {
            var about = new LinkedHashMap<String, @Nullable Object>();
            about.put("row", line.row());
            about.put("nip", line.text("identity", "nip"));
            about.put("name", line.text("identity", "name"));
            about.put("id", line.id());
            about.put("sha256", line.sha256());
            about.put("explanation", explanation(line, order).text());
            var text = json.writeValueAsString(about);
            write(out, text.substring(0, text.length() - 1) + ",\"decision\":");
            write(out, line.decision().bytes());
            write(out, "}\n");
        });
    }

    /** Values between commas, which spreadsheets open as text. */
    void csv(Order order, OutputStream out) throws IOException {
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        var columns = order.chosen();
        csv.writeRecord(columns.stream().map(column -> heading(column, order)).toList());
        each(
                order,
                line -> csv.writeRecord(columns.stream()
                        .map(column -> SafeCell.of(cell(column, line, order)))
                        .toList()));
        csv.flush();
    }

    /** A workbook: the decisions, and a sheet that says which run and release they are of. */
    void xlsx(Order order, OutputStream out) throws IOException {
        var book = new Workbook(out, "Takar", null);
        var sheet = book.newWorksheet(message("export.decisions", order.language()));
        var columns = order.chosen();
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, heading(columns.get(i), order));
            sheet.style(0, i).bold().set();
        }
        int[] row = {0};
        each(order, line -> {
            row[0]++;
            for (int i = 0; i < columns.size(); i++) {
                var text = cell(columns.get(i), line, order);
                sheet.inlineString(row[0], i, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
            if (row[0] % FLUSH == 0) {
                flush(sheet);
            }
        });
        sheet.finish();
        var about = book.newWorksheet(message("export.run", order.language()));
        var run = order.run();
        var facts = List.of(
                List.of("run", run.id().toString()),
                List.of("day", run.day().toString()),
                List.of("release", run.release()),
                List.of("population", run.population().toString()),
                List.of("sha256", run.sha256() == null ? "" : run.sha256()));
        for (int i = 0; i < facts.size(); i++) {
            about.inlineString(i, 0, facts.get(i).get(0));
            about.inlineString(i, 1, facts.get(i).get(1));
        }
        about.width(0, 16);
        about.width(1, 70);
        book.finish();
    }

    /** How many rows a workbook can have. */
    static int mostRows() {
        return MOST_ROWS;
    }

    private void each(Order order, Consumer<ExportStore.Line> writing) {
        int row = 0;
        while (true) {
            var lines = store.after(order.run().id(), row, order.wanted(), PAGE);
            lines.forEach(writing);
            if (lines.size() < PAGE) {
                return;
            }
            row = lines.get(lines.size() - 1).row();
        }
    }

    private String heading(String column, Order order) {
        return ABOUT.contains(column)
                ? message("export.column." + column, order.language())
                : Optional.ofNullable(order.release().message("outcome." + column, order.language()))
                        .orElse(column);
    }

    private String cell(String column, ExportStore.Line line, Order order) {
        return switch (column) {
            case "row" -> String.valueOf(line.row());
            case "nip" -> given(line.text("identity", "nip"));
            case "name" -> given(line.text("identity", "name"));
            case "unit" -> given(line.text("organisation", "name"));
            case "agency" -> given(line.text("organisation", "agency"));
            case "post" -> given(line.text("post", "title"));
            case "decision" -> line.id().toString();
            case "release" -> order.run().release();
            case "sha256" -> line.sha256();
            case "reasons" -> explanation(line, order).text();
            default ->
                line.decision()
                        .outcome(column)
                        .map(DecidedOutcome::value)
                        .map(value -> Explanation.words(value, order.release(), order.language()))
                        .orElse("");
        };
    }

    private static Explanation explanation(ExportStore.Line line, Order order) {
        return Explanation.of(line.decision(), order.release(), order.language());
    }

    private String message(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void flush(org.dhatim.fastexcel.Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream out, String text) {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
