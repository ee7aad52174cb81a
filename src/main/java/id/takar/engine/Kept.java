package id.takar.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was made of each policy, so that the next release need not make it again while the policy's files are the same.
 * Never more than one of a kind for each policy.
 */
final class Kept {
    /** A policy as it was read, with what was said of it. */
    record Read(PolicyText policy, List<Diagnostic> diagnostics) {}

    private record Made<V>(Object from, V made) {}

    private static final int SPARE = 100;

    private final Map<String, Made<Read>> read = new ConcurrentHashMap<>();
    private final Map<String, Made<PolicyClasses>> classes = new ConcurrentHashMap<>();
    private final Map<String, Made<Loaded>> loaded = new ConcurrentHashMap<>();
    private final List<String> slots = new ArrayList<>();

    /** The policy read from files of this digest. */
    Read read(String policy, String hash, Supplier<Read> reading) {
        return get(read, policy, hash, reading);
    }

    /** The classes of a policy, which have passed the gate; null when there are none yet. */
    @Nullable
    PolicyClasses classes(PolicyText policy) {
        var known = classes.get(policy.name());
        return known != null && known.from() == policy ? known.made() : null;
    }

    /** Keeps classes that have passed the gate. */
    void keep(PolicyText policy, PolicyClasses gated) {
        classes.put(policy.name(), new Made<>(policy, gated));
    }

    /** The policy as it runs. */
    Loaded loaded(PolicyText policy, Supplier<Loaded> loading) {
        return get(loaded, policy.name(), policy, loading);
    }

    /**
     * Where the value of each threshold is kept, for these and for all that were asked for before: loaded classes know
     * their places by number, so a threshold never moves. Where most are of thresholds that are gone, all policies are
     * loaded anew.
     */
    List<String> slots(List<String> thresholds) {
        if (slots.size() > 2 * thresholds.size() + SPARE) {
            slots.clear();
            loaded.clear();
        }
        thresholds.stream().filter(id -> !slots.contains(id)).forEach(slots::add);
        return List.copyOf(slots);
    }

    /** The policies with the most rules. */
    List<PolicyText> largest(int count) {
        return read.values().stream()
                .map(made -> made.made().policy())
                .sorted(Comparator.comparing(
                                (PolicyText policy) -> policy.rules().size())
                        .reversed()
                        .thenComparing(PolicyText::name))
                .limit(count)
                .toList();
    }

    /** Forgets all other policies. */
    void only(Set<String> policies) {
        read.keySet().retainAll(policies);
        classes.keySet().retainAll(policies);
        loaded.keySet().retainAll(policies);
    }

    private static <V> V get(Map<String, Made<V>> kept, String policy, Object from, Supplier<V> making) {
        var known = kept.get(policy);
        if (known != null && known.from().equals(from)) {
            return known.made();
        }
        var made = making.get();
        kept.put(policy, new Made<>(from, made));
        return made;
    }
}
