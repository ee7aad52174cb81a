package id.takar.policy;

import id.takar.engine.Diagnostic;
import id.takar.engine.Release;
import id.takar.engine.RuleText;
import id.takar.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which releases there are, and which one decides. */
@RestController
@RequestMapping("/api/v1/releases")
@Tag(name = "Releases", description = "The policies that decide.")
class ReleaseApi {
    private final Releases releases;
    private final Runners runners;
    private final CheckedReleases checked;
    private final Clock clock;

    ReleaseApi(Releases releases, CheckedReleases checked, Runners runners, Clock clock) {
        this.runners = runners;
        this.clock = clock;
        this.releases = releases;
        this.checked = checked;
    }

    /** A release in a list. */
    @Schema(name = "ReleaseListed", description = "One publication of a release")
    record Listed(
            @Schema(description = "Counts publications up") long number,

            String id,

            @Schema(description = "The day from which it holds")
            LocalDate validFrom,

            Instant publishedAt,
            String publishedBy,

            @Schema(description = "Who approved of exactly this content; absent for what came with Takar") @Nullable
            String approvedBy,

            @Schema(description = "The draft that it came from; absent for what came with Takar") @Nullable
            UUID draft,

            String reason,

            @Schema(description = "Whether it holds today") boolean inForce,

            @Schema(description = "Whether it was taken back")
            boolean withdrawn) {
        static Listed of(Publication published, @Nullable Publication inForce) {
            var origin = published.origin();
            return new Listed(
                    published.number(),
                    published.release(),
                    published.validFrom(),
                    published.publishedAt(),
                    published.publishedBy(),
                    origin == null ? null : origin.approvedBy(),
                    origin == null ? null : origin.draft(),
                    published.reason(),
                    published.equals(inForce),
                    published.withdrawn() != null);
        }
    }

    /** A release with its policies. */
    @Schema(name = "Release", description = "A release with its policies and their rules")
    record Whole(
            String id,
            int rules,
            boolean inForce,

            @Schema(
                    description = "What runs its rules, and why: straight, or Drools' network with the first reasons",
                    example = "straight")
            String runner,

            @Schema(description = "The publication by which it holds, where a day was asked about") @Nullable
            Listed publication,

            List<Policy> policies) {
        static Whole of(Release release, boolean inForce, String runner, @Nullable Listed publication) {
            var policies = release.rules().stream()
                    .collect(Collectors.groupingBy(
                            RuleText::policy, TreeMap::new, Collectors.mapping(Rule::of, Collectors.toList())));
            return new Whole(
                    release.id(),
                    release.rules().size(),
                    inForce,
                    runner,
                    publication,
                    policies.entrySet().stream()
                            .map(e -> new Policy(e.getKey(), e.getValue()))
                            .toList());
        }
    }

    /** A policy with its rules. */
    record Policy(String name, List<Rule> rules) {}

    /** A rule as people know it. */
    record Rule(
            String id,
            String name,
            String legalBasis,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String confidence,
            @Nullable String source,
            String file,
            int line) {
        static Rule of(RuleText text) {
            return new Rule(
                    text.id(),
                    text.name(),
                    text.legalBasis(),
                    text.from(),
                    text.until(),
                    text.confidence(),
                    text.source(),
                    text.file(),
                    text.line());
        }
    }

    /** What is to be said about a release. */
    @Schema(name = "ReleaseCheck", description = "What a release's text and scenarios say")
    record Check(
            String release,
            boolean well,
            int rules,
            int scenarios,
            Proven coverage,

            @Schema(description = "Rules that stand on a source that was not confirmed")
            long unconfirmed,

            @Schema(description = "Facts that no rule reads directly")
            List<String> unread,

            List<Found> findings) {
        static Check of(ReleaseCheck check, Locale language) {
            var coverage = check.coverage();
            return new Check(
                    check.release(),
                    check.isWell(),
                    check.rules(),
                    check.scenarios(),
                    new Proven(
                            coverage.rules(),
                            coverage.provenRules(),
                            coverage.thresholds(),
                            coverage.provenThresholds()),
                    check.unconfirmed(),
                    check.unread(),
                    check.findings().stream().map(d -> Found.of(d, language)).toList());
        }
    }

    /** How many rules and thresholds the scenarios prove. */
    record Proven(int rules, int provenRules, int thresholds, int provenThresholds) {}

    /** One thing to say about a rule file, at its place. */
    record Found(
            @Schema(example = "TKR-1701") String code,
            @Schema(example = "scenario.value") String kind,

            @Schema(
                    example = "error",
                    allowableValues = {"error", "warning"})
            String severity,

            String file,
            int line,
            int column,
            String message,

            @Schema(description = "What to do about it; may be empty")
            String help) {
        static Found of(Diagnostic found, Locale language) {
            return new Found(
                    found.number(),
                    found.code(),
                    found.severity().name().toLowerCase(Locale.ROOT),
                    found.file(),
                    found.line(),
                    found.column(),
                    found.message(language),
                    found.help(language));
        }
    }

    @GetMapping
    @Operation(operationId = "releases", summary = "All releases, the one published last first")
    List<Listed> all() {
        var today = releases.publication(LocalDate.now(clock), clock.instant());
        return releases.publications().stream().map(p -> Listed.of(p, today)).toList();
    }

    @GetMapping("/in-force")
    @Operation(
            operationId = "releaseInForce",
            summary = "The release that holds on a day, as known at an instant, with its policies and rules; without"
                    + " either: today, as known now")
    Whole inForce(
            @Parameter(description = "The day the law is asked about", example = "2024-03-14")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate validAt,
            @Parameter(description = "The instant by whose knowledge it is asked", example = "2024-03-14T01:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant knownAt) {
        var today = releases.publication(LocalDate.now(clock), clock.instant());
        var holds = releases.publication(
                validAt == null ? LocalDate.now(clock) : validAt, knownAt == null ? clock.instant() : knownAt);
        var release = named(holds.release());
        return Whole.of(
                release, holds.release().equals(today.release()), runners.told(release), Listed.of(holds, today));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "release", summary = "A release with its policies and rules")
    Whole one(
            @Parameter(description = "The release's SHA-256, or `in-force`", example = "in-force") @PathVariable
                    String id) {
        return whole(named(id));
    }

    @GetMapping("/{id}/check")
    @Operation(
            operationId = "releaseCheck",
            summary = "What its text and its scenarios say: findings with place and remedy, coverage, sources not"
                    + " confirmed. The first call for a release runs all scenarios, which takes seconds.")
    Check check(
            @Parameter(description = "The release's SHA-256, or `in-force`", example = "in-force") @PathVariable
                    String id,
            @Parameter(hidden = true) Locale language) {
        String asked = id.equals("in-force") ? releases.inForce().id() : id;
        return checked.check(asked)
                .map(check -> Check.of(check, language))
                .orElseThrow(() -> Problem.notFound("There is no release `" + id + "`."));
    }

    @GetMapping("/{id}/diff/{other}")
    @Operation(
            operationId = "releaseDiff",
            summary = "What another release has otherwise than this one: rules, thresholds, files")
    DraftApi.Diff diff(
            @Parameter(description = "The release before, by its SHA-256, or `in-force`", example = "in-force")
                    @PathVariable
                    String id,
            @Parameter(description = "The release after, likewise", example = "in-force") @PathVariable String other) {
        return DraftApi.Diff.of(ReleaseDiff.of(named(id), named(other)));
    }

    private Release named(String id) {
        return id.equals("in-force")
                ? releases.inForce()
                : releases.find(id).orElseThrow(() -> Problem.notFound("There is no release `" + id + "`."));
    }

    private Whole whole(Release release) {
        return Whole.of(release, release.id().equals(releases.inForce().id()), runners.told(release), null);
    }
}
