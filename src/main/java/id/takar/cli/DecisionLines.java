package id.takar.cli;

import id.takar.engine.Release;
import id.takar.engine.RuleFault;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Evaluation;
import id.takar.evaluation.Explanation;
import id.takar.facts.EmployeeFile;
import id.takar.facts.GroupFile;
import id.takar.population.EmployeeFiles.Fault;
import id.takar.population.GroupFiles;
import id.takar.population.IncomingRow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes one line for each employee or group: an envelope that says by what was decided, and the decision's bytes in it. */
final class DecisionLines {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final GroupFiles GROUPS = new GroupFiles();

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

    Function<IncomingRow, Line> decider(Evaluation evaluation) {
        return row -> line(row, evaluation);
    }

    private Line line(IncomingRow row, Evaluation evaluation) {
        var file = row.reading().file();
        if (file == null) {
            return faulty(row);
        }
        try {
            return new Line(decided(row, file, evaluation), false);
        } catch (RuleFault fault) {
            return faulty(row, fault);
        }
    }

    /** The line for a row that is no employee file. */
    static Line faulty(IncomingRow row) {
        return new Line(JSON.writeValueAsString(faulty(row, row.reading().errors())), true);
    }

    /** The line for a row about which rules could not decide. */
    static Line faulty(IncomingRow row, RuleFault fault) {
        var told = new Fault("", row.line(), 0, String.valueOf(fault.getMessage()), "");
        return new Line(JSON.writeValueAsString(faulty(row, List.of(told))), true);
    }

    private static Map<String, Object> faulty(IncomingRow row, List<Fault> faults) {
        var line = new LinkedHashMap<String, Object>();
        line.put("line", row.line());
        line.put("errors", faults);
        return line;
    }

    private String decided(IncomingRow row, EmployeeFile file, Evaluation evaluation) {
        var decision = evaluation.decide(file, day);
        var envelope = new LinkedHashMap<String, Object>();
        envelope.put("line", row.line());
        if (file.identity().nip() != null) {
            envelope.put("nip", file.identity().nip());
        }
        envelope.put("decidedBy", decidedBy());
        if (!row.reading().warnings().isEmpty()) {
            envelope.put("warnings", row.reading().warnings());
        }
        explain(decision, envelope);
        return with(JSON.writeValueAsString(envelope), "decision", decision.bytes());
    }

    /** The line for a group: its sums, and what was decided about it. */
    Line line(GroupFile group, Evaluation evaluation) {
        var name = group.group().key();
        try {
            var decision = evaluation.decide(group, day);
            var envelope = new LinkedHashMap<String, Object>();
            envelope.put("decidedBy", decidedBy());
            explain(decision, envelope);
            var sums = with(JSON.writeValueAsString(envelope), "file", GROUPS.write(group));
            return new Line(with(sums, "decision", decision.bytes()), false);
        } catch (RuleFault fault) {
            var told = new Fault(name == null ? "" : name, 0, 0, String.valueOf(fault.getMessage()), "");
            return new Line(JSON.writeValueAsString(Map.of("errors", List.of(told))), true);
        }
    }

    private Map<String, Object> decidedBy() {
        return Map.of("folder", folder);
    }

    private void explain(Decision decision, Map<String, Object> envelope) {
        if (explained != null) {
            envelope.put(
                    "explanation", Explanation.of(decision, release, explained).text());
        }
    }

    /** An object with one entry more, whose JSON is there already. */
    private static String with(String object, String name, byte[] json) {
        return object.substring(0, object.length() - 1) + ",\"" + name + "\":"
                + new String(json, StandardCharsets.UTF_8) + "}";
    }
}
