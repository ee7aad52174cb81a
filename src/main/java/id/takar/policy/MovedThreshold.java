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
 * @param before its value in the one, on the first day of the version; null when that has none on this day
 * @param after its value in the other, on the same day; null when that has none
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
            moved.add(new MovedThreshold(earlier == null ? held(one, value) : earlier.value(), value.value(), value));
        }
        before.values().forEach(gone -> moved.add(new MovedThreshold(gone.value(), held(other, gone), gone)));
        moved.removeIf(each ->
                each.before() != null && each.after() != null && each.before().compareTo(each.after()) == 0);
        return moved;
    }

    /** The value that a release has on the first day of a version that it does not have. */
    private static @Nullable BigDecimal held(Release release, ThresholdText version) {
        return release.thresholds().stream()
                .filter(each -> each.id().equals(version.id())
                        && each.rule().policy().equals(version.rule().policy())
                        && each.rule().holdsOn(version.rule().from()))
                .map(ThresholdText::value)
                .findFirst()
                .orElse(null);
    }

    private static String key(ThresholdText value) {
        return value.id() + " " + value.rule().from() + " " + value.rule().policy();
    }
}
