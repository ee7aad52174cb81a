package id.takar.population;

import id.takar.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Populations over HTTP: sent in one stream, looked at in pages. */
@RestController
@RequestMapping("/api/v1/populations")
@Tag(name = "Populations", description = "Send the employee files of many.")
class PopulationApi {
    private static final String LINES = "application/x-ndjson";
    private static final String EXAMPLE = """
            {"identity":{"name":"Peserta 01 (sintetis)"},"employment":{"status":"PNS"},"rank":{"golongan":"III/c","since":"2023-02-01"}}
            {"identity":{"name":"Peserta 02 (sintetis)"},"employment":{"status":"PNS"},"rank":{"golongan":"III/d","since":"2021-04-01"}}
            {"identity":{"name":"Peserta 03 (sintetis)"},"employment":{"status":"PNS"},"rank":{"golongn":"III/d","since":"2021-04-01"}}
            """;
    private static final String ID = "The population's id, as it was answered";
    private static final String SOME = "7d7ff9f1-3c06-4b7c-8d5d-1c4d0d4c8f7a";
    private static final String LIMIT = "How many at most";
    private static final int FIRST_FAULTS = 20;
    private static final int MOST = 200;

    private final Populations populations;

    PopulationApi(Populations populations) {
        this.populations = populations;
    }

    @PostMapping(
            consumes = {LINES, "application/jsonl", "application/json-lines"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "sendPopulation",
            summary = "Sends a population: employee files as JSON, one a line",
            description = "Read as it comes, whatever its length. A row that is no employee file is kept with what is"
                    + " wrong with it and never spoils the rest. When the upload breaks off, nothing is kept.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = LINES,
                                            schema = @Schema(type = "string"),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(responseCode = "201", description = "Kept")
    ResponseEntity<Kept> send(HttpServletRequest request, Principal caller) throws IOException {
        var population = received(request, caller.getName());
        var faults = populations.faultyAfter(population.id(), 0, FIRST_FAULTS);
        return ResponseEntity.created(URI.create("/api/v1/populations/" + population.id()))
                .body(new Kept(
                        population.id(),
                        population.createdAt(),
                        population.createdBy(),
                        population.rows(),
                        population.faulty(),
                        population.sha256(),
                        faults));
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
            @Parameter(description = "Only after this line; `next` of the page before", example = "0")
                    @RequestParam(defaultValue = "0")
                    @Min(0)
                    int after,
            @Parameter(description = LIMIT, example = "50") @RequestParam(defaultValue = "50") @Min(1) @Max(MOST)
                    int limit) {
        find(id);
        var found = populations.faultyAfter(id, after, limit + 1);
        var items = found.size() > limit ? found.subList(0, limit) : found;
        return new Faulty(items, found.size() > limit ? items.get(limit - 1).line() : null);
    }

    @GetMapping("/{id}/errors/{line}")
    @Operation(operationId = "faultyRow", summary = "A row that is no employee file, with its whole text")
    FaultyRow error(
            @Parameter(description = ID, example = SOME) @PathVariable UUID id,
            @Parameter(description = "The row's line in what was sent", example = "3") @PathVariable int line) {
        find(id);
        return populations
                .faultyAt(id, line)
                .orElseThrow(() -> Problem.notFound("Line " + line + " of the population is not faulty."));
    }

    private Population received(HttpServletRequest request, String account) throws IOException {
        try {
            return populations.add(request.getInputStream(), account);
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

            @Schema(
                    description = "SHA-256 of what was sent",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256,

            @Schema(description = "The first 20 faulty rows; the rest are under `errors`")
            List<FaultyRow> firstFaults) {}

    /** A page of faulty rows. */
    record Faulty(
            List<FaultyRow> items,

            @Schema(description = "Ask for the next page with it as `after`; null when there is none", example = "17")
            @Nullable
            Integer next) {}
}
