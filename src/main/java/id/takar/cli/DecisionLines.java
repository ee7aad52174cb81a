package id.takar.cli;

import id.takar.engine.Release;
import id.takar.engine.RuleFault;
import id.takar.evaluation.Evaluation;
import id.takar.evaluation.Explanation;
import id.takar.facts.EmployeeFile;
import id.takar.population.EmployeeFiles.Fault;
import id.takar.population.JsonLines.Row;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes one line for each employee: an envelope that says by what was decided, and the decision's bytes in it. */
final class DecisionLines {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** One line to be written, and whether its row was faulty. */
    record Line(String text, boolean faulty) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private final Release release;
    private final String folder;
    private final LocalDate day;
    private final @Nullable Locale explained;

    DecisionLines(Release release, String folder, LocalDate day, @Nullable Locale explained) {
        this.release = release;
        this.folder = folder;
        this.day = day;
        this.explained = explained;
    }

    Function<Row, Line> decider(Evaluation evaluation) {
        return row -> line(row, evaluation);
    }

    private Line line(Row row, Evaluation evaluation) {
        var file = row.reading().file();
        if (file == null) {
            return new Line(JSON.writeValueAsString(faulty(row, row.reading().errors())), true);
        }
        try {
            return new Line(decided(row, file, evaluation), false);
        } catch (RuleFault fault) {
            var told = new Fault("", row.line(), 0, String.valueOf(fault.getMessage()), "");
            return new Line(JSON.writeValueAsString(faulty(row, List.of(told))), true);
        }
    }

    private static Map<String, Object> faulty(Row row, List<Fault> faults) {
        var line = new LinkedHashMap<String, Object>();
        line.put("line", row.line());
        line.put("errors", faults);
        return line;
    }

    private String decided(Row row, EmployeeFile file, Evaluation evaluation) {
        var decision = evaluation.decide(file, day);
        var envelope = new LinkedHashMap<String, Object>();
        envelope.put("line", row.line());
        if (file.identity().nip() != null) {
            envelope.put("nip", file.identity().nip());
        }
        envelope.put("decidedBy", Map.of("folder", folder));
        if (!row.reading().warnings().isEmpty()) {
            envelope.put("warnings", row.reading().warnings());
        }
        if (explained != null) {
            envelope.put(
                    "explanation", Explanation.of(decision, release, explained).text());
        }
        var text = JSON.writeValueAsString(envelope);
        return text.substring(0, text.length() - 1) + ",\"decision\":"
                + new String(decision.bytes(), StandardCharsets.UTF_8) + "}";
    }
}
