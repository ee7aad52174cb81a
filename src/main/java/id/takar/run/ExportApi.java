package id.takar.run;

import id.takar.engine.Nearest;
import id.takar.engine.Release;
import id.takar.facts.About;
import id.takar.policy.Releases;
import id.takar.web.Fault;
import id.takar.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The decisions of a run as files. */
@RestController
@RequestMapping("/api/v1/runs/{id}")
@Tag(name = "Runs", description = "Decide about a whole population.")
class ExportApi {
    private static final String ID = "The run's id, as it was answered";
    private static final String EXAMPLE = "0b9f6f4e-6a0e-4d53-9a56-0a8f5f0f2f11";
    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv;charset=UTF-8",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "jsonl", "application/x-ndjson");

    private final Runs runs;
    private final Releases releases;
    private final Export export;

    ExportApi(Runs runs, Releases releases, Export export) {
        this.runs = runs;
        this.releases = releases;
        this.export = export;
    }

    @GetMapping("/export.{form:csv|xlsx|jsonl}")
    @Operation(
            operationId = "exportRun",
            summary = "The decisions of a run as a file, each with its reasons in the language asked for",
            description = "In the order of the rows, streamed. Values that a spreadsheet would work out are marked as"
                    + " text. While the run is going on, the file has what is done by then.")
    void export(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Parameter(description = "csv, xlsx or jsonl", example = "csv") @PathVariable String form,
            @Parameter(description = "The first row", example = "1") @RequestParam(defaultValue = "1") @Min(1) int from,
            @Parameter(description = "The last row", example = "2147483647")
                    @RequestParam(defaultValue = "2147483647")
                    @Min(1)
                    int to,
            @Parameter(description = "Only of the unit of this name", example = "Bidang Data")
                    @RequestParam(defaultValue = "")
                    String unit,
            @Parameter(
                            description = "Only where this outcome has this value",
                            example = "promotion.regular.eligible=MET")
                    @RequestParam(defaultValue = "")
                    String outcome,
            @Parameter(
                            description = "Columns in the order wanted: row, nip, name, unit, agency, post, reasons,"
                                    + " decision, release, sha256, or ids of outcomes; the usual ones when empty",
                            example = "row,nip,promotion.regular.eligible,reasons")
                    @RequestParam(defaultValue = "")
                    String columns,
            Locale language,
            HttpServletResponse response)
            throws IOException {
        var run = runs.find(id).orElseThrow(() -> Problem.notFound("There is no run `" + id + "`."));
        var release = releases.find(run.release())
                .orElseThrow(() -> new IllegalStateException("the release of a run is not kept"));
        var chosen = Stream.of(columns.split(","))
                .map(String::strip)
                .filter(c -> !c.isEmpty())
                .toList();
        var unknown = chosen.stream().filter(c -> !Export.isColumn(c, release)).toList();
        if (!unknown.isEmpty()) {
            throw Problem.invalid(
                    "There are no columns " + unknown + "; there are " + Export.ABOUT + " and the ids of outcomes.",
                    List.of(Fault.of("unknown columns " + unknown).inField("columns")));
        }
        if (form.equals("xlsx") && Math.min(to, run.total()) - from >= Export.mostRows()) {
            throw Problem.invalid(
                    "A workbook has room for " + Export.mostRows()
                            + " rows; choose fewer with `from` and `to`, or CSV.",
                    List.of(Fault.of("too many rows for a workbook").inField("to")));
        }
        var wanted = wanted(from, to, unit, outcome, release);
        var order = new Export.Order(run, release, wanted, chosen, language);
        response.setContentType(TYPES.get(form));
        response.setHeader("Content-Disposition", "attachment; filename=\"takar-" + id + "." + form + "\"");
        switch (form) {
            case "csv" -> export.csv(order, response.getOutputStream());
            case "xlsx" -> export.xlsx(order, response.getOutputStream());
            default -> export.jsonl(order, response.getOutputStream());
        }
    }

    /** Which decisions; an outcome without a value, or one that the release does not have, is refused. */
    private static ExportStore.Wanted wanted(int from, int to, String unit, String outcome, Release release) {
        if (outcome.isEmpty()) {
            return new ExportStore.Wanted(from, to, unit, "", "");
        }
        int is = outcome.indexOf('=');
        if (is < 1) {
            throw Problem.invalid(
                    "Write the outcome and its value, such as `promotion.regular.eligible=MET`.",
                    List.of(Fault.of("no value is named").inField("outcome")));
        }
        var named = outcome.substring(0, is);
        var outcomes = release.outcomes(About.EMPLOYEE);
        if (!outcomes.contains(named)) {
            var meant = Nearest.to(named, outcomes);
            throw Problem.invalid(
                    "The release of this run has no outcome `" + named + "`"
                            + (meant == null
                                    ? "; the summary of the run names those it came to."
                                    : "; did you mean `" + meant + "`?"),
                    List.of(Fault.of("unknown outcome `" + named + "`").inField("outcome")));
        }
        return new ExportStore.Wanted(from, to, unit, named, outcome.substring(is + 1));
    }
}
