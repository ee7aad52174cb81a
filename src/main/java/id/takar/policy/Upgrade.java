package id.takar.policy;

import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Offers the policies of a newer Takar as a draft, for the officer to take or leave; they never change what decides. What
 * was changed here stays as it is here.
 */
@Component
class Upgrade implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(Upgrade.class);
    private static final String BRANCH = Draft.BRANCHES + "takar";

    private final Releases releases;
    private final Drafts drafts;
    private final RulesRepository git;
    private final Clock clock;

    Upgrade(Releases releases, Drafts drafts, RulesRepository git, Clock clock) {
        this.releases = releases;
        this.drafts = drafts;
        this.git = git;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        offer(RuleFolder.shipped());
    }

    /** Offers what came with this Takar, when it is other than what came before. */
    void offer(SortedMap<String, byte[]> shipped) {
        var before = git.shipped().orElseGet(releases::first);
        if (!isSame(before, shipped)) {
            var here = releases.files(releases.latest().release());
            var both = new TreeSet<String>();
            var merged = merged(before, shipped, here, both);
            drafts.offer(BRANCH, title(both), merged, null)
                    .ifPresent(draft -> LOG.info(
                            "The policies that came with this Takar are offered as draft {} ({}).",
                            draft.id(),
                            draft.branch()));
        }
        if (!isSame(git.shipped().orElseGet(TreeMap::new), shipped)) {
            git.shipped(shipped, clock.instant());
        }
    }

    /** What is here, with what the newer Takar has otherwise than the older in files that nobody changed here. */
    private static SortedMap<String, byte[]> merged(
            SortedMap<String, byte[]> before,
            SortedMap<String, byte[]> shipped,
            SortedMap<String, byte[]> here,
            Set<String> both) {
        var merged = new TreeMap<>(here);
        var paths = new TreeSet<>(before.keySet());
        paths.addAll(shipped.keySet());
        for (var path : paths) {
            var then = before.get(path);
            var now = shipped.get(path);
            var own = here.get(path);
            if (Arrays.equals(then, now) || Arrays.equals(own, now)) {
                continue;
            }
            if (!Arrays.equals(own, then)) {
                both.add(path);
            } else if (now == null) {
                merged.remove(path);
            } else {
                merged.put(path, now);
            }
        }
        return merged;
    }

    private static String title(Set<String> both) {
        return "The policies that came with a newer Takar"
                + (both.isEmpty()
                        ? ""
                        : "; changed on both sides and left as they are here: " + String.join(", ", both));
    }

    private static boolean isSame(SortedMap<String, byte[]> one, SortedMap<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream().allMatch(each -> Arrays.equals(each.getValue(), other.get(each.getKey())));
    }
}
