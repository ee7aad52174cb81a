package id.takar.run;

import id.takar.evaluation.Explanation;
import id.takar.policy.Releases;
import id.takar.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** One decision, and why it came out so. */
@RestController
@Tag(name = "Decisions", description = "Look a decision up and ask why.")
class DecisionApi {
    private static final String ID = "The decision's id, as it was answered";
    private static final String EXAMPLE = "7d444840-9dc0-11d1-b245-5ffdce74fad2";
    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    private final DecisionStore decisions;
    private final Releases releases;
    private final Envelope envelope;
    private final Replays replays;
    private final Clock clock;

    DecisionApi(DecisionStore decisions, Releases releases, Envelope envelope, Replays replays, Clock clock) {
        this.clock = clock;
        this.replays = replays;
        this.decisions = decisions;
        this.releases = releases;
        this.envelope = envelope;
    }

    @GetMapping(path = "/api/v1/decisions/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "decision",
            summary = "A decision: its envelope, and its canonical bytes (RFC 8785) under `decision`")
    @ApiResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = DescribedDecision.class)))
    String decision(@Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id) {
        return envelope.of(find(id), List.of());
    }

    @GetMapping(path = "/api/v1/decisions/{id}/explanation", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "explanation",
            summary = "Why it came out so: rule, article, facts and numbers, in the language of Accept-Language",
            description = "With `Accept: text/plain` the same as text that a person can read on paper.")
    Explanation explanation(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Parameter(hidden = true) Locale language) {
        return explain(id, language);
    }

    @GetMapping(path = "/api/v1/decisions/{id}/explanation", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(operationId = "explanation")
    @ApiResponse(
            responseCode = "200",
            description = "Why",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> explanationText(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Parameter(hidden = true) Locale language) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, UTF_8))
                .body(explain(id, language).text().getBytes(UTF_8));
    }

    @PostMapping(path = "/api/v1/decisions/{id}/replay", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "replay",
            summary = "Decides again by the same release about the same file and day, and compares the bytes",
            description = "Nothing is kept of it. Where something differs, both versions of Takar are named, and each"
                    + " outcome that differs with the rules behind it.")
    Replays.Replay replay(@Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id) {
        return replays.replay(find(id));
    }

    @PostMapping(path = "/api/v1/decisions/{id}/as-known-now", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "asKnownNow",
            summary = "Asks the same again by the rules that hold on its day as they are known now, and says what"
                    + " differs, with the rules behind either outcome",
            description = "Nothing is kept of it.")
    Replays.KnownNow asKnownNow(@Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id) {
        return replays.asKnownNow(find(id), clock.instant());
    }

    private Explanation explain(UUID id, Locale language) {
        var stored = find(id);
        var release = releases.find(stored.release())
                .orElseThrow(() -> new IllegalStateException("the release of a decision is not kept"));
        return Explanation.of(stored.decision(), release, language);
    }

    private StoredDecision find(UUID id) {
        return decisions.find(id).orElseThrow(() -> Problem.notFound("There is no decision `" + id + "`."));
    }
}
