package id.takar.run;

import id.takar.facts.EmployeeFile;
import id.takar.population.EmployeeFiles;
import id.takar.web.Fault;
import id.takar.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One employee file in, one decision out. */
@RestController
@Tag(name = "Evaluations", description = "Decide about one employee.")
class EvaluationApi {
    private static final int KEY_LENGTH = 200;

    private final Evaluations evaluations;
    private final Envelope envelope;
    private final EmployeeFiles files = new EmployeeFiles();

    EvaluationApi(Evaluations evaluations, Envelope envelope) {
        this.evaluations = evaluations;
        this.envelope = envelope;
    }

    @PostMapping(
            path = "/api/v1/evaluations",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "evaluate",
            summary = "Decides about one employee on a day, by the release that holds on it",
            description = "The decision is durable before it is answered. Under an Idempotency-Key the same request"
                    + " decides only once.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = EmployeeFile.class))))
    @ApiResponse(
            responseCode = "201",
            description = "Decided",
            content = @Content(schema = @Schema(implementation = DescribedDecision.class)))
    @ApiResponse(
            responseCode = "200",
            description = "Decided before under this key",
            content = @Content(schema = @Schema(implementation = DescribedDecision.class)))
    ResponseEntity<String> evaluate(
            @RequestBody byte[] body,
            @Parameter(description = "The day asked about", example = "2024-03-14") @RequestParam LocalDate on,
            @Parameter(description = "The caller's own name for this request", example = "payroll-2024-03-0001")
                    @RequestHeader(name = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @Parameter(
                            description =
                                    "Decide by the rules that hold on this day; without it: on the day asked about",
                            example = "2024-03-14")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate validAt,
            @Parameter(
                            description = "Decide by the rules as they were known at this instant; without it: now",
                            example = "2024-03-14T01:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant knownAt,
            Principal caller) {
        check(on, key);
        var reading = files.read(body);
        var file = reading.file();
        if (file == null) {
            throw refused(reading.errors());
        }
        var answer = evaluations.decide(
                new Evaluations.Asked(
                        file,
                        on,
                        validAt == null ? on : validAt,
                        knownAt,
                        caller.getName(),
                        sha256(on, validAt, knownAt, body)),
                key);
        var decision = answer.decision();
        return ResponseEntity.status(answer.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/decisions/" + decision.id()))
                .body(envelope.of(decision, reading.warnings()));
    }

    private static void check(LocalDate on, @Nullable String key) {
        AskedDay.check(on);
        if (key != null && (key.isBlank() || key.length() > KEY_LENGTH)) {
            throw Problem.badRequest("`Idempotency-Key` is empty or longer than " + KEY_LENGTH + " characters.")
                    .with(List.of(Fault.of("the key is empty or too long").inField("Idempotency-Key")));
        }
    }

    private static Problem refused(List<EmployeeFiles.Fault> errors) {
        var faults = errors.stream()
                .map(error -> {
                    var fault = Fault.of(error.help().isEmpty() ? error.detail() : error.detail() + "; " + error.help())
                            .at(error.pointer());
                    fault = error.line() > 0 ? fault.atLine(error.line()) : fault;
                    return error.column() > 0 ? fault.atColumn(error.column()) : fault;
                })
                .toList();
        return Problem.invalid(
                "The employee file has " + faults.size() + (faults.size() == 1 ? " error" : " errors")
                        + "; nothing was decided.",
                faults);
    }

    private static byte[] sha256(LocalDate on, @Nullable LocalDate validAt, @Nullable Instant knownAt, byte[] body) {
        var digest = DigestUtils.getSha256Digest();
        digest.update((on + " " + validAt + " " + knownAt).getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }
}
