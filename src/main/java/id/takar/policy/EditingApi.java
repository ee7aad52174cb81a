package id.takar.policy;

import id.takar.engine.Diagnostic;
import id.takar.engine.Fix;
import id.takar.engine.Glossary;
import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an editor asks while somebody writes: what is wrong with this text, and what could stand here. */
@RestController
@RequestMapping("/api/v1/drafts/{id}")
@Tag(name = "Drafts")
class EditingApi {
    private static final String ID = "The draft's id";
    private static final String EXAMPLE = "3f6f4a52-6d0c-4c8e-9a57-1f5a7d1c2e90";

    private final Drafts drafts;
    private final Releases releases;
    private final ReleaseCompiler compiler;

    EditingApi(Drafts drafts, Releases releases, ReleaseCompiler trials) {
        this.drafts = drafts;
        this.releases = releases;
        this.compiler = trials;
    }

    /** What would be said of a draft with a text in one of its files. */
    @Schema(name = "DraftFindings", description = "What would be said of the draft if a file of it read so")
    record Findings(
            @Schema(description = "Findings in this file") List<Finding> here,

            @Schema(description = "How many have to be mended in other files")
            long elsewhere) {}

    /** A finding with the change that mends it. */
    @Schema(name = "DraftFinding")
    record Finding(
            ReleaseApi.Found found,

            @Schema(description = "A change that mends it; null where none can be told") @Nullable
            Change fix) {}

    /** A change of one line. */
    @Schema(name = "DraftFix", description = "What stands between two columns of a line is replaced")
    record Change(int line, int column, int endColumn, String text) {
        static Change of(Fix fix) {
            return new Change(
                    fix.place().line(), fix.place().column(), fix.place().endColumn(), fix.text());
        }
    }

    /** What rules of a draft may speak of. */
    @Schema(name = "DraftWords", description = "What could stand in a rule of this draft")
    record Words(
            List<Glossary.Fact> facts,
            List<Glossary.Words> words,
            List<Named> thresholds,
            List<Named> rules,
            Collection<String> said) {}

    /** A threshold or a rule, to be offered and explained. */
    @Schema(name = "DraftNamed")
    record Named(
            String id,

            @Schema(description = "Its value with unit, or its sentence")
            String text,

            String legalBasis,
            LocalDate from,
            @Nullable LocalDate until) {}

    @PostMapping(path = "/findings/{*path}", consumes = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            operationId = "draftFindings",
            summary = "What would be said of a draft if one of its files read so; nothing is saved, no scenario is run",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            schema = @Schema(type = "string", example = "package policy.a.b"))))
    Findings findings(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Parameter(
                            description = "The file's path below rules/",
                            example = "samarinda/productivity/levels.thresholds.drl")
                    @PathVariable
                    String path,
            @RequestBody byte[] text,
            @Parameter(hidden = true) Locale language) {
        String below = path.startsWith("/") ? path.substring(1) : path;
        SortedMap<String, byte[]> files = new TreeMap<>(drafts.files(drafts.find(id)));
        files.put(below, text);
        var found = compiler.compile(files).diagnostics();
        return new Findings(
                found.stream()
                        .filter(each -> each.file().equals(below))
                        .sorted(Diagnostic.BY_PLACE)
                        .map(each -> new Finding(
                                ReleaseApi.Found.of(each, language),
                                Fix.of(each, files).map(Change::of).orElse(null)))
                        .toList(),
                found.stream()
                        .filter(each -> !each.file().equals(below) && each.severity() == Diagnostic.Severity.ERROR)
                        .count());
    }

    @GetMapping("/words")
    @Operation(
            operationId = "draftWords",
            summary = "What rules of a draft may speak of: facts with their properties, words, thresholds with values"
                    + " and articles, rules with sentences")
    Words words(
            @Parameter(description = ID, example = EXAMPLE) @PathVariable UUID id,
            @Parameter(hidden = true) Locale language) {
        var draft = drafts.find(id);
        var own = compiler.compile(drafts.files(draft)).release();
        Release release = own == null ? releases.find(draft.base()).orElseThrow() : own;
        return new Words(
                Glossary.facts(),
                Glossary.words(),
                release.thresholds().stream()
                        .map(each -> new Named(
                                each.id(),
                                Numbers.text(each.value(), language)
                                        + (each.unit() == null
                                                ? ""
                                                : " "
                                                        + Objects.requireNonNull(each.unit())
                                                                .word()),
                                each.rule().legalBasis(),
                                each.rule().from(),
                                each.rule().until()))
                        .toList(),
                release.rules().stream()
                        .map(rule -> new Named(
                                rule.id(),
                                Objects.requireNonNullElse(release.message(rule.id(), language), rule.name()),
                                rule.legalBasis(),
                                rule.from(),
                                rule.until()))
                        .toList(),
                release.stated());
    }
}
