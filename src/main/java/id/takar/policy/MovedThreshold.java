package id.takar.policy;

import id.takar.engine.Release;
import id.takar.engine.ThresholdText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A threshold that one release sets otherwise than another.
 *
 * @param before its value in the one; null when that has none
 * @param after its value in the other; null when that has none
 * @param now where the other, or where that has none the one, sets it
 */
record MovedThreshold(@Nullable BigDecimal before, @Nullable BigDecimal after, ThresholdText now) {
    /** The thresholds, version by version, that are set otherwise. */
    static List<MovedThreshold> between(Release one, Release other) {
        var before = new TreeMap<String, ThresholdText>();
        one.thresholds().forEach(value -> before.put(key(value), value));
        var moved = new ArrayList<MovedThreshold>();
        for (var value : other.thresholds()) {
            var earlier = before.remove(key(value));
            if (earlier == null || earlier.value().compareTo(value.value()) != 0) {
                moved.add(new MovedThreshold(earlier == null ? null : earlier.value(), value.value(), value));
            }
        }
        before.values().forEach(gone -> moved.add(new MovedThreshold(gone.value(), null, gone)));
        return moved;
    }

    private static String key(ThresholdText value) {
        return value.id() + " " + value.rule().from() + " " + value.rule().policy();
    }
}
