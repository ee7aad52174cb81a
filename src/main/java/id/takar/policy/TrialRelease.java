package id.takar.policy;

import id.takar.engine.Release;
import id.takar.engine.ThresholdText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A release in memory that decides nothing, beside the one that decides.
 *
 * @param release the trial
 * @param moved the thresholds that it sets otherwise
 */
record TrialRelease(Release release, List<Moved> moved) {
    /**
     * A threshold that is set otherwise.
     *
     * @param before its value in the release that decides; null when that has none
     * @param after its value in the trial; null when that has none
     * @param now where the trial, or where it has none the release that decides, sets it
     */
    record Moved(@Nullable BigDecimal before, @Nullable BigDecimal after, ThresholdText now) {}

    static TrialRelease of(Release trial, Release inForce) {
        var before = new TreeMap<String, ThresholdText>();
        inForce.thresholds().forEach(value -> before.put(key(value), value));
        var moved = new ArrayList<Moved>();
        for (var value : trial.thresholds()) {
            var earlier = before.remove(key(value));
            if (earlier == null || earlier.value().compareTo(value.value()) != 0) {
                moved.add(new Moved(earlier == null ? null : earlier.value(), value.value(), value));
            }
        }
        before.values().forEach(gone -> moved.add(new Moved(gone.value(), null, gone)));
        return new TrialRelease(trial, List.copyOf(moved));
    }

    private static String key(ThresholdText value) {
        return value.id() + " " + value.rule().from() + " " + value.rule().policy();
    }
}
