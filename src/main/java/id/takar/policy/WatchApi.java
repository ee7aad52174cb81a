package id.takar.policy;

import id.takar.engine.ThresholdText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the watched folder of rules would be as a release. */
@RestController
@RequestMapping("/api/v1/watch")
@Tag(name = "Watch", description = "The folder of rules that is watched: a trial, which decides nothing.")
class WatchApi {
    private final RulesWatch watch;

    WatchApi(RulesWatch watch) {
        this.watch = watch;
    }

    /** How the watched folder stands. */
    enum State {
        /** The setting names no folder. */
        OFF,
        /** It has not been looked at yet. */
        STARTING,
        /** What was saved last is no release; nothing has changed. */
        REFUSED,
        /** It would be a release; its scenarios are being run. */
        CHECKING,
        /** It would be a release, but its scenarios find something to mend. */
        DOUBTED,
        /** It would be a release, and its scenarios hold. */
        WELL;

        static State of(boolean on, @Nullable Watched seen) {
            if (seen == null) {
                return on ? STARTING : OFF;
            } else if (seen.trial() == null) {
                return REFUSED;
            } else if (seen.check() == null) {
                return CHECKING;
            }
            return seen.errors() == 0 ? WELL : DOUBTED;
        }
    }

    /** The watched folder. */
    @Schema(name = "WatchedRules", description = "What was saved last in the watched folder of rules")
    record Folder(
            State state,
            @Nullable Instant at,

            @Schema(description = "From the moment a change was told to the findings, in milliseconds") @Nullable
            Long milliseconds,

            List<String> changed,
            int files,

            @Schema(description = "The release that it would be; it decides nothing") @Nullable
            String trial,

            @Nullable Integer rules,
            @Nullable Integer scenarios,
            List<Moved> thresholds,
            List<ReleaseApi.Found> findings) {
        static Folder of(RulesWatch watch, Locale language) {
            var seen = watch.now().orElse(null);
            var state = State.of(watch.isOn(), seen);
            if (seen == null) {
                return new Folder(state, null, null, List.of(), 0, null, null, null, List.of(), List.of());
            }
            var trial = seen.trial();
            var check = seen.check();
            return new Folder(
                    state,
                    seen.at(),
                    seen.took().toMillis(),
                    seen.changed(),
                    seen.files(),
                    trial == null ? null : trial.release().id(),
                    trial == null ? null : trial.release().rules().size(),
                    check == null ? null : check.scenarios(),
                    trial == null
                            ? List.of()
                            : trial.moved().stream().map(Moved::of).toList(),
                    seen.findings().stream()
                            .map(found -> ReleaseApi.Found.of(found, language))
                            .toList());
        }
    }

    /** A threshold that the trial sets otherwise than the release that decides. */
    @Schema(name = "MovedThreshold")
    record Moved(
            String id,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable String unit,
            String from,
            String legalBasis,
            String file,
            int line) {
        static Moved of(MovedThreshold moved) {
            ThresholdText now = moved.now();
            var unit = now.unit();
            return new Moved(
                    now.id(),
                    moved.before(),
                    moved.after(),
                    unit == null ? null : unit.word(),
                    now.rule().from().toString(),
                    now.rule().legalBasis(),
                    now.rule().file(),
                    now.rule().line());
        }
    }

    @GetMapping
    @Operation(
            operationId = "watchedRules",
            summary = "What was saved last in the watched folder: findings with place and remedy, and what it would"
                    + " change. Nothing in it decides.")
    Folder now(@Parameter(hidden = true) Locale language) {
        return Folder.of(watch, language);
    }
}
