package id.takar.run;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came of a run, in pages. Whoever follows them misses no row, also while the run is going on. */
@Component
class RunPages {
    private final RunStore runs;
    private final DecisionStore decisions;

    RunPages(RunStore runs, DecisionStore decisions) {
        this.runs = runs;
        this.decisions = decisions;
    }

    /**
     * A part of what there is.
     *
     * @param items what is in it
     * @param next what to ask after for the next part; null when there is none and will be none
     */
    record Page<T>(
            List<T> items,

            @Schema(description = "Ask for the next page with it as `after`; null when there is none", example = "100")
            @Nullable
            Integer next) {}

    Page<StoredDecision> decisions(UUID run, int after, int limit) {
        var open = runs.firstOpenRow(run).orElse(null);
        var found = decisions.ofRun(run, after, end(open), limit + 1);
        return page(found, StoredDecision::rowOfRun, open, after, limit);
    }

    Page<SetAside> setAside(UUID run, int after, int limit) {
        var open = runs.firstOpenRow(run).orElse(null);
        return page(runs.setAside(run, after, end(open), limit + 1), SetAside::row, open, after, limit);
    }

    private static int end(@Nullable Integer open) {
        return open == null ? Integer.MAX_VALUE : open;
    }

    private static <T> Page<T> page(List<T> found, ToIntFunction<T> row, @Nullable Integer open, int after, int limit) {
        if (found.size() > limit) {
            return new Page<>(found.subList(0, limit), row.applyAsInt(found.get(limit - 1)));
        }
        return new Page<>(found, open == null ? null : Math.max(after, open - 1));
    }
}
