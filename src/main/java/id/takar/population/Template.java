package id.takar.population;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table to fill in: the columns that most agencies have, an example, and a sheet that explains each column. */
final class Template {
    /** What the sheets that explain columns are called. */
    static final List<String> EXPLANATIONS = List.of("Kolom", "Columns");

    private static final String RESULTS = "skp.results";
    private static final String NIP = "identity.nip";
    private static final String SAMPLE_NIP = "19850315 201001 1 001";
    static final List<String> COLUMNS = List.of(
            NIP,
            "identity.name",
            "identity.birthDay",
            "identity.sex",
            "period.from",
            "period.to",
            "employment.status",
            "employment.appointedOn",
            "rank.golongan",
            "rank.since",
            "post.kind",
            "post.title",
            "post.since",
            "organisation.name",
            "organisation.agency",
            "organisation.predicate",
            "ratings.results",
            "ratings.behaviour",
            "predicates.1.year",
            "predicates.1.value");
    private static final List<String> RESULT_COLUMNS =
            List.of("key", "title", "aspect", "unitOfMeasure", "target", "realisation", "direction", "weight", "due");

    private static final Pattern EXAMPLE = Pattern.compile("(?s).*example=such as `([^`]*)`.*");

    private final Locale language;

    Template(Locale language) {
        this.language = language;
    }

    /** Of employees alone, since a file of values between commas has one table. */
    void csv(OutputStream out) throws IOException {
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        csv.writeRecord(COLUMNS.stream().map(this::heading).toList());
        csv.writeRecord(COLUMNS.stream().map(Template::example).toList());
        csv.flush();
    }

    /** Of employees, of their work results, and of what each column means. */
    void xlsx(OutputStream out) throws IOException {
        boolean english = language.getLanguage().equals("en");
        var book = new Workbook(out, "Takar", null);
        var results =
                RESULT_COLUMNS.stream().map(name -> RESULTS + ".1." + name).toList();
        sheet(book, english ? "Employees" : "Pegawai", COLUMNS);
        sheet(
                book,
                heading(RESULTS),
                Stream.concat(Stream.of(NIP), results.stream()).toList());
        explain(book.newWorksheet(EXPLANATIONS.get(english ? 1 : 0)), english, results);
        book.finish();
    }

    private void sheet(Workbook book, String name, List<String> columns) {
        var sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            var path = columns.get(i);
            sheet.width(i, 22);
            sheet.inlineString(0, i, path.startsWith(RESULTS) ? heading(path).replaceAll(" ?1$", "") : heading(path));
            sheet.style(0, i).bold().set();
            // As text, whatever is typed: a NIP is no number, and a day is read as it is written.
            sheet.range(0, i, 1000, i).style().format("@").set();
            sheet.inlineString(1, i, example(path));
        }
    }

    private void explain(Worksheet sheet, boolean english, List<String> results) {
        var head = english
                ? List.of("Column", "Path", "What may stand there", "Example")
                : List.of("Kolom", "Jalur", "Isi yang diterima", "Contoh");
        var rows = new ArrayList<List<String>>();
        rows.add(head);
        Stream.concat(COLUMNS.stream(), results.stream())
                .forEach(path -> rows.add(List.of(heading(path), path, allowed(path, english), example(path))));
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < head.size(); column++) {
                sheet.inlineString(row, column, rows.get(row).get(column));
            }
        }
        for (int column = 0; column < head.size(); column++) {
            sheet.width(column, column == 2 ? 70 : 28);
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    private String heading(String path) {
        return Headings.of(path, language);
    }

    private static String allowed(String path, boolean english) {
        var shape = shape(path);
        if (shape instanceof WordShape words) {
            return words.words().keySet().stream().collect(Collectors.joining(", "));
        }
        if (shape instanceof DateShape) {
            return english
                    ? "a day: 2023-12-31, 31/12/2023 or 31 Desember 2023"
                    : "tanggal: 2023-12-31, 31/12/2023 atau 31 Desember 2023";
        }
        if (shape instanceof DecimalShape || shape instanceof WholeShape) {
            return english ? "a number; 12,5 and 12.5 are the same" : "angka; 12,5 dan 12.5 sama";
        }
        if (shape instanceof NipShape) {
            return english ? "18 digits, as text" : "18 angka, sebagai teks";
        }
        return english ? "text" : "teks";
    }

    /** One that the column takes, as the field's own example has it. */
    static String example(String path) {
        if (path.equals(NIP)) {
            return SAMPLE_NIP;
        }
        var shape = shape(path);
        if (shape instanceof WordShape words) {
            return words.words().keySet().iterator().next();
        }
        return EXAMPLE.matcher(shape.toString()).replaceFirst("$1");
    }

    private static Shape shape(String path) {
        return Objects.requireNonNull(Columns.of(path), path).shape();
    }
}
