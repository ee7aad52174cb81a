package id.takar.policy;

import id.takar.web.Fault;
import id.takar.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Changing the rules: written by one, approved by another, published from a day. */
@RestController
@RequestMapping("/api/v1/drafts")
@Tag(name = "Drafts", description = "Changes of the rules on their way: written, checked, approved, published.")
class DraftApi {
    private static final String ID = "The draft's id";
    private static final String EXAMPLE = "3f6f4a52-6d0c-4c8e-9a57-1f5a7d1c2e90";
    private static final String FILE = "The file's path below rules/";
    private static final String FILE_EXAMPLE = "samarinda/productivity/levels.thresholds.drl";
    private static final String ETAG = "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"";
    private static final int LONGEST_WORDS = 2_000;
    private static final int LONGEST_TITLE = 200;

    private final Drafts drafts;
    private final JsonMapper json = new JsonMapper();

    DraftApi(Drafts drafts) {
        this.drafts = drafts;
    }

    /** What a draft is about. */
    record Begun(
            @Schema(description = "What the change is about", example = "Raise the bound of needs")
            @NotBlank
            @Size(max = LONGEST_TITLE)
            String title) {}

    /** Why somebody does something with a draft. */
    record Words(
            @Schema(description = "Why, for those who read it later", example = "Decided on 12 March")
            @NotNull
            @Size(max = LONGEST_WORDS)
            String words) {}

    /** What an approver approves of. */
    record Approval(
            @Schema(
                    description = "The `content` of the draft that was seen",
                    example = "0000000000000000000000000000000000000000000000000000000000000000")
            @NotBlank
            @Size(max = LONGEST_TITLE)
            String content,

            @Schema(description = "Why, for those who read it later", example = "As decided")
            @NotNull
            @Size(max = LONGEST_WORDS)
            String words) {}

    /** From when a draft is to hold. */
    record Publishing(
            @Schema(
                    description = "The day from which it holds; one in the past makes it a correction",
                    example = "2027-01-01")
            @NotNull
            LocalDate from,

            @Schema(description = "Why; a correction needs it", example = "As decided")
            @NotNull
            @Size(max = LONGEST_WORDS)
            String words) {}

    /** A draft in words. */
    @Schema(name = "Draft")
    record Described(
            UUID id,

            @Schema(description = "Its branch in git", example = "draft/raise-the-bound")
            String branch,

            String title,

            @Schema(description = "The release that it changes")
            String base,

            Draft.State state,

            @Schema(description = "What it would be as a release (SHA-256): what an approver approves of")
            String content,

            @Schema(description = "The git commit that it ends in")
            String head,

            Instant createdAt,
            String createdBy,

            @Schema(description = "Who saved something in it; none of them may approve it")
            Collection<String> authors) {
        static Described of(Draft draft) {
            return new Described(
                    draft.id(),
                    draft.branch(),
                    draft.title(),
                    draft.base(),
                    draft.state(),
                    draft.content(),
                    draft.head(),
                    draft.createdAt(),
                    draft.createdBy(),
                    draft.authors());
        }
    }

    /** A draft with everything that was done with it. */
    @Schema(name = "DraftWithHistory")
    record Whole(Described draft, List<Done> history, List<FileListed> files) {}

    /** Something that was done with a draft. */
    record Done(Instant at, String account, DraftEvent.Kind kind, String words, String content) {
        static Done of(DraftEvent event) {
            return new Done(event.at(), event.account(), event.kind(), event.words(), event.content());
        }
    }

    /** A file of a draft. */
    record FileListed(String path, int bytes, String etag) {}

    /** What a draft, or a release, changes. */
    @Schema(name = "ReleaseDiff", description = "Rules, thresholds, scenarios and files that one release has otherwise")
    record Diff(
            List<RuleChange> rules,
            List<WatchApi.Moved> thresholds,
            List<ScenarioChange> scenarios,
            List<FileChange> files) {
        static Diff of(ReleaseDiff diff) {
            return new Diff(
                    diff.rules().stream().map(RuleChange::of).toList(),
                    diff.thresholds().stream().map(WatchApi.Moved::of).toList(),
                    diff.scenarios(),
                    diff.files().stream()
                            .map(file -> new FileChange(file.change(), file.path(), file.text()))
                            .toList());
        }
    }

    /** A rule that came, went or changed. */
    record RuleChange(
            ReleaseDiff.Change change,
            String id,
            String name,
            String policy,
            String legalBasis,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String before,
            @Nullable String after) {
        static RuleChange of(ReleaseDiff.RuleChange change) {
            var rule = change.rule();
            return new RuleChange(
                    change.change(),
                    rule.id(),
                    rule.name(),
                    rule.policy(),
                    rule.legalBasis(),
                    rule.from(),
                    rule.until(),
                    change.before(),
                    change.after());
        }
    }

    /** A file that came, went or changed. */
    record FileChange(
            ReleaseDiff.Change change,
            String path,

            @Schema(description = "The lines that differ, as `diff -u` has them")
            String text) {
        /** The lines that differ, one by one, for pages. */
        public List<String> lines() {
            return text.lines().toList();
        }
    }

    /** A draft that became a release. */
    @Schema(name = "Published")
    record Published(long number, String release, LocalDate validFrom, Instant publishedAt, String publishedBy) {}

    @GetMapping
    @Operation(operationId = "drafts", summary = "All drafts, the latest first")
    List<Described> all() {
        return drafts.all().stream().map(Described::of).toList();
    }

    @PostMapping
    @Operation(operationId = "beginDraft", summary = "Begin a draft with the files of the release published last")
    @ApiResponse(responseCode = "201", description = "Begun")
    ResponseEntity<Described> begin(@Valid @RequestBody Begun begun, Principal caller) {
        var draft = drafts.begin(begun.title(), caller.getName());
        return ResponseEntity.created(URI.create("/api/v1/drafts/" + draft.id()))
                .body(Described.of(draft));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "draft", summary = "A draft, everything that was done with it, and its files")
    Whole one(@Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id) {
        var draft = drafts.find(id);
        return new Whole(
                Described.of(draft),
                drafts.events(id).stream().map(Done::of).toList(),
                drafts.files(draft).entrySet().stream()
                        .map(file -> new FileListed(
                                file.getKey(), file.getValue().length, DigestUtils.sha256Hex(file.getValue())))
                        .toList());
    }

    @GetMapping(path = "/{id}/files/{*path}", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(operationId = "draftFile", summary = "A file of a draft, with its ETag")
    @ApiResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> file(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Parameter(description = FILE, example = FILE_EXAMPLE) @PathVariable String path) {
        var bytes = drafts.file(id, below(path));
        return ResponseEntity.ok()
                .eTag(DigestUtils.sha256Hex(bytes))
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(bytes);
    }

    @PutMapping(path = "/{id}/files/{*path}", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            operationId = "saveDraftFile",
            summary =
                    "Save a file of a draft: If-Match with the ETag that was seen, or If-None-Match: * for a new file",
            description = "An approval is taken back. Whoever saw an older file is told so, and nothing is lost.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema = @Schema(type = "string", example = "package policy.a.b"))))
    ResponseEntity<Described> save(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Parameter(description = FILE, example = FILE_EXAMPLE) @PathVariable String path,
            @Parameter(description = "The ETag that was seen", example = ETAG)
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String match,
            @Parameter(description = "`*` for a new file", example = "*")
                    @RequestHeader(name = "If-None-Match", required = false)
                    @Nullable
                    String noneMatch,
            @RequestBody byte[] body,
            Principal caller) {
        var draft = drafts.save(id, below(path), body, seen(match, noneMatch), caller.getName());
        return ResponseEntity.ok().eTag(DigestUtils.sha256Hex(body)).body(Described.of(draft));
    }

    @DeleteMapping("/{id}/files/{*path}")
    @Operation(
            operationId = "removeDraftFile",
            summary = "Remove a file of a draft: If-Match with the ETag that was seen")
    Described remove(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Parameter(description = FILE, example = FILE_EXAMPLE) @PathVariable String path,
            @Parameter(description = "The ETag that was seen", example = ETAG)
                    @RequestHeader(name = "If-Match", required = false)
                    @Nullable
                    String match,
            Principal caller) {
        return Described.of(drafts.save(id, below(path), null, seen(match, null), caller.getName()));
    }

    private static String below(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** The digest that the caller saw; null where it saw no file. */
    private static @Nullable String seen(@Nullable String match, @Nullable String noneMatch) {
        if (match != null) {
            return match.replaceAll("^\"|\"$", "");
        }
        if ("*".equals(noneMatch)) {
            return null;
        }
        throw Problem.of(
                HttpStatus.PRECONDITION_REQUIRED,
                "precondition-required",
                "Send If-Match with the file's ETag as you read it, or If-None-Match: * for a new file.");
    }

    @PostMapping("/{id}/check")
    @Operation(operationId = "checkDraft", summary = "Check a draft, scenarios and all; takes seconds")
    ReleaseApi.Check check(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            Principal caller,
            @Parameter(hidden = true) Locale language) {
        return ReleaseApi.Check.of(drafts.check(id, caller.getName()), language);
    }

    @GetMapping("/{id}/check")
    @Operation(operationId = "draftCheck", summary = "What the check of the draft as it is now said")
    ReleaseApi.Check checked(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Parameter(hidden = true) Locale language) {
        var check = drafts.checked(drafts.find(id));
        if (check == null) {
            throw Problem.notFound("The draft was not checked since its last change.");
        }
        return ReleaseApi.Check.of(check, language);
    }

    @GetMapping("/{id}/diff")
    @Operation(operationId = "draftDiff", summary = "What a draft changes: rules, thresholds, scenarios, files")
    Diff diff(@Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id) {
        var diff = drafts.diff(drafts.find(id));
        if (diff == null) {
            throw Problem.conflict("The draft makes no release yet; its check says why.");
        }
        return Diff.of(diff);
    }

    /** What an approval stood on. */
    @Schema(name = "DraftApproved", description = "What an approver was shown: the check and what changes")
    record Approved(
            @Schema(description = "The content that was approved of (SHA-256)")
            String content,

            String approvedBy,
            Instant at,
            String words,
            ReleaseApi.Check check,
            Diff diff) {}

    @GetMapping("/{id}/approval")
    @Operation(
            operationId = "draftApproval",
            summary = "What the approval of a draft stood on, as it was then: the check, with scenarios and coverage,"
                    + " and what it changes")
    Approved approval(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Parameter(hidden = true) Locale language) {
        var draft = drafts.find(id);
        var approval = drafts.events(id).stream()
                .filter(event -> event.kind() == DraftEvent.Kind.APPROVED
                        && event.content().equals(draft.content()))
                .reduce((first, second) -> second);
        var check = drafts.checked(draft);
        var diff = drafts.shown(draft);
        if (approval.isEmpty() || check == null || diff.isEmpty()) {
            throw Problem.notFound("Nobody has approved of the draft as it is.");
        }
        return new Approved(
                draft.content(),
                approval.get().account(),
                approval.get().at(),
                approval.get().words(),
                ReleaseApi.Check.of(check, language),
                json.readValue(diff.get(), Diff.class));
    }

    @PostMapping("/{id}/submit")
    @Operation(operationId = "submitDraft", summary = "Ask for approval; the check has to be well")
    Described submit(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Valid @RequestBody Words words,
            Principal caller) {
        return Described.of(drafts.submit(id, words.words(), caller.getName()));
    }

    @PostMapping("/{id}/approve")
    @Operation(operationId = "approveDraft", summary = "Approve of exactly what was seen; nobody approves of their own")
    Described approve(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Valid @RequestBody Approval approval,
            Principal caller) {
        return Described.of(drafts.approve(id, approval.content(), approval.words(), caller.getName()));
    }

    @PostMapping("/{id}/reject")
    @Operation(operationId = "rejectDraft", summary = "Send a draft back to its authors, with words")
    Described reject(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Valid @RequestBody Words words,
            Principal caller) {
        if (words.words().isBlank()) {
            throw Problem.invalid(
                    "Say what the authors are to change.",
                    List.of(Fault.of("say what they are to change").inField("words")));
        }
        return Described.of(drafts.sendBack(id, words.words(), caller.getName()));
    }

    @PostMapping("/{id}/publish")
    @Operation(operationId = "publishDraft", summary = "Publish an approved draft from a day on")
    Published publish(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Valid @RequestBody Publishing publishing,
            Principal caller) {
        var publication = drafts.publish(id, publishing.from(), publishing.words(), caller.getName());
        return new Published(
                publication.number(),
                publication.release(),
                publication.validFrom(),
                publication.publishedAt(),
                publication.publishedBy());
    }
}
