package id.takar.population;

import id.takar.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Populations over HTTP: sent in one stream, looked at in pages. */
@RestController
@RequestMapping("/api/v1/populations")
@Tag(name = "Populations", description = "Send the employee files of many.")
class PopulationApi {
    private static final String ID = "The population's id, as it was answered";
    private static final String SOME = "7d7ff9f1-3c06-4b7c-8d5d-1c4d0d4c8f7a";
    private static final String LIMIT = "How many at most";
    private static final String BYTES = MediaType.APPLICATION_OCTET_STREAM_VALUE;
    private static final int LONGEST_NAME = 200;
    private static final int FIRST_FAULTS = 20;
    private static final int MOST = 200;

    private final Populations populations;
    private final Mappings mappings;

    PopulationApi(Populations populations, Mappings mappings) {
        this.populations = populations;
        this.mappings = mappings;
    }

    @SendsEmployees
    @Operation(
            operationId = "sendPopulation",
            summary =
                    "Sends a population: JSON Lines, a table (SendsEmployees.CSV, SendsEmployees.XLSX), or several tables packed together",
            description = "What was sent is kept as it came. A row that is no employee file is kept apart with what is"
                    + " wrong with it and never spoils the rest; nothing is decided until a run is started. The columns"
                    + " of a table are known by their Indonesian or English headings, by the paths of fields, or by a"
                    + " kept mapping. Work results, trainings and other lists can be sheets or files of their own, named"
                    + " after the list and joined by a column `NIP`. When the upload breaks off, nothing is kept.")
    ResponseEntity<Kept> send(
            @Parameter(description = "What the file is called", example = "pegawai-2023.csv")
                    @RequestParam(defaultValue = "")
                    @Size(max = LONGEST_NAME)
                    String name,
            @Parameter(description = "The kept mapping by which its columns are known", example = "simpeg")
                    @RequestParam(defaultValue = "")
                    String mapping,
            HttpServletRequest request,
            Principal caller)
            throws IOException {
        return kept(name, mapping, null, request, caller);
    }

    @SendsEmployees(path = "/{id}/corrections")
    @Operation(
            operationId = "correctPopulation",
            summary = "Sends corrected rows of a population alone, in any of the forms; the others are taken over",
            description =
                    "What comes of it is the next version. An employee who was kept and is sent again, known by the"
                            + " NIP, is taken as sent now.")
    ResponseEntity<Kept> correct(
            @Parameter(description = ID, example = SOME) @PathVariable UUID id,
            @Parameter(description = "What the file is called", example = "koreksi.csv")
                    @RequestParam(defaultValue = "")
                    @Size(max = LONGEST_NAME)
                    String name,
            @Parameter(description = "The kept mapping by which its columns are known", example = "simpeg")
                    @RequestParam(defaultValue = "")
                    String mapping,
            HttpServletRequest request,
            Principal caller)
            throws IOException {
        find(id);
        return kept(name, mapping, id, request, caller);
    }

    private ResponseEntity<Kept> kept(
            String name, String mapping, @Nullable UUID corrects, HttpServletRequest request, Principal caller)
            throws IOException {
        var type = String.valueOf(request.getContentType());
        var sending = new Populations.Sending(
                name, caller.getName(), mappings.headings(mapping), type.contains("json"), corrects);
        var population = received(request, sending);
        var faults = populations.faultyAfter(population.id(), 0, FIRST_FAULTS);
        return ResponseEntity.created(URI.create("/api/v1/populations/" + population.id()))
                .body(new Kept(
                        population.id(),
                        population.createdAt(),
                        population.createdBy(),
                        population.rows(),
                        population.faulty(),
                        population.doubts(),
                        population.version(),
                        population.sha256(),
                        faults,
                        populations.report(population.id())));
    }

    @GetMapping("/template.csv")
    @Operation(operationId = "templateCsv", summary = "A table of employees to fill in, with an example")
    void templateCsv(Locale language, HttpServletResponse response) throws IOException {
        download(response, SendsEmployees.CSV, "takar-template.csv");
        new Template(language).csv(response.getOutputStream());
    }

    @GetMapping("/template.xlsx")
    @Operation(
            operationId = "templateXlsx",
            summary = "A workbook to fill in: employees, their work results, and a sheet that explains each column")
    void templateXlsx(Locale language, HttpServletResponse response) throws IOException {
        download(response, SendsEmployees.XLSX, "takar-template.xlsx");
        new Template(language).xlsx(response.getOutputStream());
    }

    @GetMapping("/{id}/report")
    @Operation(
            operationId = "populationReport",
            summary = "What was read of what was sent, and each cause of faults once, with its count")
    Report report(@Parameter(description = ID, example = SOME) @PathVariable UUID id) {
        find(id);
        return populations.report(id);
    }

    @GetMapping("/{id}/errors.csv")
    @Operation(operationId = "faultsCsv", summary = "Everything that is wrong or doubtful, as a table")
    void errorsCsv(
            @Parameter(description = ID, example = SOME) @PathVariable UUID id,
            @Parameter(description = "`id` for Indonesian", example = "id") @RequestParam(defaultValue = "en")
                    String lang,
            HttpServletResponse response)
            throws IOException {
        find(id);
        download(response, SendsEmployees.CSV, "takar-errors-" + id + ".csv");
        try (var csv = new FaultsCsv(response.getOutputStream(), Locale.forLanguageTag(lang))) {
            populations.forEachFound(id, csv::faulty, csv::doubtful);
        }
    }

    @GetMapping("/{id}/original")
    @Operation(operationId = "originalPopulation", summary = "What was sent, byte for byte")
    void original(@Parameter(description = ID, example = SOME) @PathVariable UUID id, HttpServletResponse response)
            throws IOException {
        var name = find(id).name().replaceAll("[^A-Za-z0-9._-]", "_");
        download(response, BYTES, name.isEmpty() ? "population-" + id : name);
        populations.original(id, response.getOutputStream());
    }

    @GetMapping("/{id}/changes")
    @Operation(
            operationId = "changesOfPopulation",
            summary = "What differs from an earlier population, employee by employee, known by their NIPs")
    Changes changes(
            @Parameter(description = ID, example = SOME) @PathVariable UUID id,
            @Parameter(description = "The earlier population", example = SOME) @RequestParam UUID since,
            @Parameter(description = LIMIT, example = "50") @RequestParam(defaultValue = "50") @Min(1) @Max(MOST)
                    int limit) {
        find(id);
        find(since);
        return populations.changes(id, since, limit);
    }

    private static void download(HttpServletResponse response, String type, String name) {
        response.setContentType(type.equals(SendsEmployees.CSV) ? SendsEmployees.CSV + ";charset=UTF-8" : type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    @GetMapping
    @Operation(operationId = "populations", summary = "Populations, latest first")
    List<Population> latest(
            @Parameter(description = LIMIT, example = "20") @RequestParam(defaultValue = "20") @Min(1) @Max(MOST)
                    int limit) {
        return populations.latest(limit);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "population", summary = "A population")
    Population one(@Parameter(description = ID, example = SOME) @PathVariable UUID id) {
        return find(id);
    }

    @GetMapping("/{id}/errors")
    @Operation(
            operationId = "faultyRows",
            summary = "The rows that are no employee files, with everything that is wrong with each")
    Faulty errors(
            @Parameter(description = ID, example = SOME) @PathVariable UUID id,
            @Parameter(description = "Only after this row; `next` of the page before", example = "0")
                    @RequestParam(defaultValue = "0")
                    @Min(0)
                    int after,
            @Parameter(description = LIMIT, example = "50") @RequestParam(defaultValue = "50") @Min(1) @Max(MOST)
                    int limit) {
        find(id);
        var found = populations.faultyAfter(id, after, limit + 1);
        var items = found.size() > limit ? found.subList(0, limit) : found;
        return new Faulty(items, found.size() > limit ? items.get(limit - 1).number() : null);
    }

    @GetMapping("/{id}/errors/{number}")
    @Operation(operationId = "faultyRow", summary = "A row that is no employee file, with its whole text")
    FaultyRow error(
            @Parameter(description = ID, example = SOME) @PathVariable UUID id,
            @Parameter(description = "The row's number in what was sent", example = "3") @PathVariable int number) {
        find(id);
        return populations
                .faultyAt(id, number)
                .orElseThrow(() -> Problem.notFound("Row " + number + " of the population is not faulty."));
    }

    private Population received(HttpServletRequest request, Populations.Sending sending) throws IOException {
        try {
            return populations.add(request.getInputStream(), sending);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ClientAbortException || e.getCause() instanceof BadRequestException) {
                throw Problem.badRequest("The upload broke off; nothing was kept. Send it again.");
            }
            throw e;
        }
    }

    private Population find(UUID id) {
        return populations.find(id).orElseThrow(() -> Problem.notFound("There is no population `" + id + "`."));
    }

    /** A population as it was kept, with the first of its faulty rows. */
    record Kept(
            @Schema(example = "7d7ff9f1-3c06-4b7c-8d5d-1c4d0d4c8f7a")
            UUID id,

            Instant createdAt,
            @Schema(example = "hr") String createdBy,
            @Schema(example = "40") int rows,
            @Schema(example = "1") int faulty,

            @Schema(description = "What can hardly be true of rows that were kept", example = "2")
            int doubts,

            @Schema(description = "1, or one more than that of the population it corrects", example = "1")
            int version,

            @Schema(
                    description = "SHA-256 of what was sent",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256,

            @Schema(description = "The first 20 faulty rows; the rest are under `errors`")
            List<FaultyRow> firstFaults,

            @Schema(description = "What was read, and each cause of faults once")
            Report report) {}

    /** A page of faulty rows. */
    record Faulty(
            List<FaultyRow> items,

            @Schema(description = "Ask for the next page with it as `after`; null when there is none", example = "17")
            @Nullable
            Integer next) {}
}
