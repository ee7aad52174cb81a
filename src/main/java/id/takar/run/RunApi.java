package id.takar.run;

import id.takar.population.Populations;
import id.takar.web.Fault;
import id.takar.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Runs over HTTP: started, watched, and read in pages. */
@RestController
@RequestMapping("/api/v1/runs")
@Tag(name = "Runs", description = "Decide about a whole population.")
class RunApi {
    private static final String ID = "The run's id, as it was answered";
    private static final String EXAMPLE = "0b9f6f4e-6a0e-4d53-9a56-0a8f5f0f2f11";
    private static final String LIMIT = "How many at most";
    private static final String AFTER = "Only after this row; `next` of the page before";
    private static final int MOST = 500;

    private final Runs runs;
    private final RunPages pages;
    private final Populations populations;
    private final Envelope envelope;
    private final Replays replays;
    private final RunEvents events;

    RunApi(Runs runs, RunPages pages, Populations populations, Envelope envelope, Replays replays, RunEvents events) {
        this.events = events;
        this.replays = replays;
        this.runs = runs;
        this.pages = pages;
        this.populations = populations;
        this.envelope = envelope;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "startRun",
            summary = "Has a population evaluated on a day, by the release that holds on that day",
            description = "The release stays the same for the whole run. Watch the run at its `Location`.")
    @ApiResponse(responseCode = "202", description = "It will be done")
    ResponseEntity<Run> start(@Valid @RequestBody RunRequest wanted, Principal caller) {
        AskedDay.check(wanted.on());
        var population = populations
                .find(wanted.population())
                .orElseThrow(() -> Problem.invalid(
                        "There is no population `" + wanted.population() + "`.",
                        List.of(Fault.of("there is no such population").at("/population"))));
        var run = runs.start(population, wanted.on(), caller.getName());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/runs/" + run.id()))
                .body(run);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "runs", summary = "Runs, latest first")
    List<Run> latest(
            @Parameter(description = LIMIT, example = "20") @RequestParam(defaultValue = "20") @Min(1) @Max(100)
                    int limit) {
        return runs.latest(limit);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "run", summary = "A run: state, counts, progress and pace")
    Run one(@Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id) {
        return find(id);
    }

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "eventsOfRun",
            summary = "How far a run is, as server-sent events until it is done",
            description = "Each event says all there is to know of the run. Whoever comes back with `Last-Event-ID` is"
                    + " told only what is new.")
    SseEmitter events(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Parameter(description = "The id of the last event that was seen", example = "RUNNING-1000")
                    @RequestHeader(name = "Last-Event-ID", defaultValue = "")
                    String last) {
        find(id);
        return events.watch(id, last);
    }

    @GetMapping(path = "/{id}/summary", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "summaryOfRun",
            summary = "What a run came to: people by outcome, by unit, by rule, and by the fact that is missing")
    Counts summary(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Parameter(description = "How many of each at most", example = "1000")
                    @RequestParam(defaultValue = "1000")
                    @Min(1)
                    @Max(100_000)
                    int limit) {
        find(id);
        return runs.counts(id, limit);
    }

    @DeleteMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "cancelRun",
            summary = "Cancels a run: what is begun is finished, nothing else is; it can be resumed")
    Run cancel(@Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id) {
        var run = find(id);
        if (run.state() == Run.State.DONE) {
            throw Problem.conflict("The run is done; there is nothing left to cancel.");
        }
        runs.cancel(id);
        return find(id);
    }

    @PostMapping(path = "/{id}/resume", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "resumeRun", summary = "Lets a cancelled run go on where it stood")
    Run resume(@Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id) {
        var run = find(id);
        if (run.state() != Run.State.CANCELLED) {
            throw Problem.conflict("The run is not cancelled.");
        }
        runs.resume(id);
        return find(id);
    }

    @GetMapping(path = "/{id}/decisions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "decisionsOfRun",
            summary = "The decisions of a run in the order of its rows, each with its canonical bytes under `decision`",
            description = "Follow `next` and no row is missed, also while the run is going on: a page ends before the"
                    + " first row that is still open. `next` is null when the run is done and all was given.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of decisions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DescribedDecision.Page.class)))
    String decisions(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Parameter(description = AFTER, example = "0") @RequestParam(defaultValue = "0") @Min(0) int after,
            @Parameter(description = LIMIT, example = "100") @RequestParam(defaultValue = "100") @Min(1) @Max(MOST)
                    int limit) {
        find(id);
        var page = pages.decisions(id, after, limit);
        return page.items().stream()
                .map(decision -> envelope.of(decision, List.of()))
                .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":" + page.next() + "}"));
    }

    @PostMapping(path = "/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "replayRun",
            summary = "Decides a whole run again and says how many decisions are the same, byte for byte")
    Replays.RunReplay replay(@Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id) {
        find(id);
        return replays.replay(id);
    }

    @GetMapping(path = "/{id}/set-aside", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "setAside", summary = "The rows of a run that could not be decided, and why")
    RunPages.Page<SetAside> setAside(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Parameter(description = AFTER, example = "0") @RequestParam(defaultValue = "0") @Min(0) int after,
            @Parameter(description = LIMIT, example = "100") @RequestParam(defaultValue = "100") @Min(1) @Max(MOST)
                    int limit) {
        find(id);
        return pages.setAside(id, after, limit);
    }

    private Run find(UUID id) {
        return runs.find(id).orElseThrow(() -> Problem.notFound("There is no run `" + id + "`."));
    }

    /** Whom to evaluate, and on which day. */
    record RunRequest(
            @Schema(description = "The population", example = "7d7ff9f1-3c06-4b7c-8d5d-1c4d0d4c8f7a") @NotNull
            UUID population,

            @Schema(description = "The day asked about", example = "2024-03-14") @NotNull
            LocalDate on) {}
}
