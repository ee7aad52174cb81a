package id.takar.policy;

import id.takar.engine.Release;
import id.takar.web.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Drafts as releases in memory, for those who try what they would decide; they decide nothing. */
@Component
public class DraftTrials {
    private final Drafts drafts;
    private final DraftThresholds thresholds;
    private final Clock clock;

    DraftTrials(Drafts drafts, DraftThresholds thresholds, Clock clock) {
        this.drafts = drafts;
        this.thresholds = thresholds;
        this.clock = clock;
    }

    /** The draft of this id. */
    public Draft draft(UUID id) {
        return drafts.find(id);
    }

    /** Whether a draft was checked as it is and is well, which it must be before it is tried. */
    public boolean isReady(Draft draft) {
        var check = drafts.checked(draft);
        return check != null && check.isWell();
    }

    /**
     * The draft as a release.
     *
     * @throws Problem when it was not checked as it is, or is not well
     */
    public Release release(Draft draft) {
        if (!isReady(draft)) {
            throw unchecked();
        }
        return thresholds.release(draft).orElseThrow(DraftTrials::unchecked);
    }

    private static Problem unchecked() {
        return Problem.of(
                HttpStatus.CONFLICT,
                "draft-unchecked",
                "Only a draft whose check is well can be tried; check it first.");
    }

    /** The day on which the last of its new thresholds has begun; today when that is over, or there is none. */
    public LocalDate day(Draft draft) {
        var today = LocalDate.now(clock);
        var diff = drafts.diff(draft);
        return diff == null
                ? today
                : diff.thresholds().stream()
                        .map(moved -> moved.now().rule().from())
                        .filter(from -> from.isAfter(today))
                        .max(LocalDate::compareTo)
                        .orElse(today);
    }
}
