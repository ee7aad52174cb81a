package id.takar.run;

import id.takar.engine.Release;
import id.takar.policy.Publication;
import id.takar.policy.Releases;
import id.takar.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a publication that holds from an earlier day would have decided otherwise. Nothing that is kept is changed. */
@RestController
@Tag(name = "Decisions", description = "Look a decision up and ask why.")
class CorrectionApi {
    private static final int MOST = 500;

    private final DecisionStore decisions;
    private final Releases releases;
    private final Replays replays;
    private final Clock clock;

    CorrectionApi(DecisionStore decisions, Releases releases, Replays replays, Clock clock) {
        this.decisions = decisions;
        this.releases = releases;
        this.replays = replays;
        this.clock = clock;
    }

    /** Decisions that would come out otherwise, in pages. */
    @Schema(name = "Corrections", description = "Earlier decisions that a publication would make otherwise")
    record Corrections(
            long publication,
            String release,
            LocalDate validFrom,

            @Schema(description = "How many earlier decisions were made again for this page")
            int examined,

            List<Correction> items,

            @Schema(description = "Ask for the next page with it as `after`; null when all was examined") @Nullable
            UUID next) {}

    /** A decision that would come out otherwise. */
    record Correction(
            UUID decision,
            LocalDate day,

            @Schema(description = "The release that decided")
            String release,

            List<Replays.Difference> differences) {}

    @GetMapping("/api/v1/corrections/{publication}")
    @Operation(
            operationId = "corrections",
            summary = "The decisions made before a publication, about days on which it holds, that it would make"
                    + " otherwise: each with the outcomes that differ and the rules behind them",
            description = "Nothing that is kept is changed. A page makes up to `limit` decisions again.")
    Corrections corrections(
            @Parameter(description = "The number of the publication, as it was answered", example = "1") @PathVariable
                    long publication,
            @Parameter(description = "`next` of the page before", example = "00000000-0000-0000-0000-000000000000")
                    @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000")
                    UUID after,
            @Parameter(description = "How many to make again at most", example = "100")
                    @RequestParam(defaultValue = "100")
                    @Min(1)
                    @Max(MOST)
                    int limit) {
        var published = releases.publications().stream()
                .filter(each -> each.number() == publication)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no publication " + publication + "."));
        var release = releases.find(published.release())
                .orElseThrow(() -> new IllegalStateException("the release of a publication is not kept"));
        var page = decisions.before(published.publishedAt(), published.validFrom(), after, limit);
        var items = new ArrayList<Correction>();
        page.stream()
                .filter(stored -> !stored.release().equals(release.id()) && holds(published, stored))
                .forEach(stored -> correction(release, stored, items));
        return new Corrections(
                publication,
                release.id(),
                published.validFrom(),
                page.size(),
                items,
                page.size() < limit ? null : page.get(page.size() - 1).id());
    }

    /** Whether this publication is what holds on the decision's day, as known now. */
    private boolean holds(Publication published, StoredDecision stored) {
        return releases.publication(stored.validAt(), clock.instant()).number() == published.number();
    }

    private void correction(Release release, StoredDecision stored, List<Correction> items) {
        var differences = replays.by(release, stored);
        if (!differences.isEmpty()) {
            items.add(new Correction(stored.id(), stored.day(), stored.release(), differences));
        }
    }
}
