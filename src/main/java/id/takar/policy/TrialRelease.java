package id.takar.policy;

import id.takar.engine.Release;
import java.util.List;

/**
 * A release in memory that decides nothing, beside the one that decides.
 *
 * @param release the trial
 * @param moved the thresholds that it sets otherwise
 */
record TrialRelease(Release release, List<MovedThreshold> moved) {
    static TrialRelease of(Release trial, Release inForce) {
        return new TrialRelease(trial, MovedThreshold.between(inForce, trial));
    }
}
