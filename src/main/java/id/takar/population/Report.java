package id.takar.population;

import id.takar.population.EmployeeFiles.Fault;
import id.takar.population.EmployeeRows.ReadTable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What was found in what was sent: which columns were read, and each cause of faults once.
 *
 * @param tables the tables, and what was read of each
 * @param causes what is wrong or doubtful, the most frequent first
 */
public record Report(List<ReadTable> tables, List<Cause> causes) {

    /**
     * One cause of faults or doubts.
     *
     * @param fault whether rows were not kept for it; else they were kept, and it can hardly be true
     * @param field the column's heading or the field's path
     * @param detail what is wrong with the first of them
     * @param help what to do
     * @param count how many times it was found
     * @param part the table in which it was found first; empty when there is only one
     * @param line where it was found first
     */
    public record Cause(
            boolean fault,
            @Schema(example = "/rank/golongan") String field,

            @Schema(example = "column `Gol`: unknown value `III/z`; did you mean `III/a`?")
            String detail,

            @Schema(example = "one of `I/a`, `I/b`, `I/c`") String help,
            @Schema(example = "12") int count,
            @Schema(example = "Pegawai") String part,
            @Schema(example = "17") int line) {
        /** The same in the language of who reads it. */
        public Cause in(Locale language) {
            return new Cause(
                    fault, field, FaultWords.in(detail, language), FaultWords.in(help, language), count, part, line);
        }

        private Cause oneMore() {
            return andMore(1);
        }

        /** The same, found so many times more. */
        Cause andMore(int more) {
            return new Cause(fault, field, detail, help, count + more, part, line);
        }
    }

    /** Gathers causes as faults come. */
    static final class Gathering {
        private static final int MOST = 500;
        private static final Pattern VALUE = Pattern.compile("`[^`]*`|[0-9]+");

        private final Map<String, Cause> causes = new LinkedHashMap<>();

        void add(IncomingRow row) {
            row.reading().errors().forEach(fault -> add(fault, true, row));
            row.reading().warnings().forEach(fault -> add(fault, false, row));
        }

        private void add(Fault fault, boolean isFault, IncomingRow row) {
            var place = fault.pointer().replaceAll("/[0-9]+(?=/|$)", "/*");
            var key = isFault + place + " " + VALUE.matcher(fault.detail()).replaceAll("*");
            var known = causes.get(key);
            if (known != null) {
                causes.put(key, known.oneMore());
            } else if (causes.size() < MOST) {
                causes.put(
                        key,
                        new Cause(
                                isFault,
                                RowText.storable(fault.pointer()),
                                RowText.storable(fault.detail()),
                                RowText.storable(fault.help()),
                                1,
                                RowText.storable(row.table()),
                                row.line()));
            }
        }

        Report report(List<ReadTable> tables, List<Cause> more) {
            var all = new ArrayList<>(causes.values());
            all.addAll(more);
            all.sort(Comparator.comparing(Cause::fault)
                    .reversed()
                    .thenComparing(Comparator.comparingInt(Cause::count).reversed()));
            return new Report(tables, List.copyOf(all));
        }
    }
}
