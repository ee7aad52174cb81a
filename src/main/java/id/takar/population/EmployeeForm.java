package id.takar.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** One employee written into a form: the fields of the template, and what came of filling them in. */
public final class EmployeeForm {
    private static final List<String> PATHS = Stream.concat(
                    Template.COLUMNS.stream(),
                    Stream.of("ability.knowledge", "ability.skill", "motivation.attitude", "motivation.situation"))
            .toList();

    private EmployeeForm() {}

    /**
     * A field of the form.
     *
     * @param path its path in an employee file, which is its name in the form
     * @param label what it is called
     * @param words what may be chosen; empty where something else is written
     * @param kind how it is written: chosen from words, or as a date, a number or a text
     * @param example how it is written; empty where it is chosen
     */
    public record Field(String path, String label, Set<String> words, String kind, String example) {
        private static Field of(String path, Locale language) {
            var shape = Objects.requireNonNull(Columns.of(path), path).shape();
            var words = shape instanceof WordShape word ? word.words().keySet() : Set.<String>of();
            String kind = shape instanceof WordShape
                    ? "word"
                    : shape instanceof DateShape
                            ? "date"
                            : shape instanceof DecimalShape || shape instanceof WholeShape ? "number" : "text";
            return new Field(
                    path, Headings.of(path, language), words, kind, words.isEmpty() ? Template.example(path) : "");
        }
    }

    /** The fields in their order. */
    public static List<Field> fields(Locale language) {
        return PATHS.stream().map(path -> Field.of(path, language)).toList();
    }

    /**
     * Reads what was filled in, as a row of a table is read.
     *
     * @param values by path; what is blank is not stated, and what is no field of the form is left out
     */
    public static EmployeeFiles.Reading read(Map<String, String> values) {
        var header = new RawRow(1, PATHS.stream().map(Cell::of).toList(), null);
        var cells = new ArrayList<Cell>();
        PATHS.forEach(path -> cells.add(Cell.of(values.getOrDefault(path, "").strip())));
        var headings = Headings.common();
        return new RowReader(headings, header, headings.header(header).columns(), Columns.FILE)
                .read(new RawRow(1, cells, null), Map.of());
    }
}
