package id.takar.engine;

import id.takar.facts.Forecast;
import id.takar.facts.Promise;
import id.takar.facts.Requirement;
import id.takar.facts.Threshold;
import id.takar.facts.Thresholds;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the rules of a release declare without asking for any fact: fired once, then looked up by day. */
final class Declarations {
    /** One firing of a declaring rule. */
    record Declared(Rule rule, Object statement) {}

    /**
     * What is declared on the days of one evaluation.
     *
     * @param thresholds values by slot and id
     * @param values the same, by id
     * @param requirements requirements by outcome
     * @param promises promised outcomes, sorted
     * @param forecasts the days to look for
     */
    record OnDays(
            Thresholds thresholds,
            SortedMap<String, Threshold> values,
            SortedMap<String, SortedSet<String>> requirements,
            SortedMap<String, Promise> promises,
            List<Forecast> forecasts) {}

    private final List<String> slots;
    private final List<Declared> all;
    private final Map<Days, OnDays> byDays = new ConcurrentHashMap<>();

    Declarations(List<String> slots, Collection<Declared> all) {
        this.slots = List.copyOf(slots);
        this.all = List.copyOf(all);
    }

    /** What is declared on the days; kept, since one population asks about few different days. */
    OnDays on(Days days) {
        var known = byDays.get(days);
        if (known != null) {
            return known;
        }
        if (byDays.size() > 4096) {
            byDays.clear();
        }
        return byDays.computeIfAbsent(days, this::collect);
    }

    private OnDays collect(Days days) {
        var values = new TreeMap<String, Threshold>();
        var requirements = new TreeMap<String, SortedSet<String>>();
        var promises = new TreeMap<String, Promise>();
        var forecasts = new ArrayList<Forecast>();
        for (var declared : all) {
            boolean undated = days.of(declared.rule().text().dated()) == null;
            if (!undated && !declared.rule().holdsOn(days)) {
                continue;
            }
            if (declared.statement() instanceof Threshold threshold) {
                if (!undated) {
                    values.put(threshold.id(), threshold);
                }
            } else if (declared.statement() instanceof Requirement requirement) {
                requirements
                        .computeIfAbsent(requirement.outcome(), o -> new TreeSet<>())
                        .add(requirement.id());
            } else if (declared.statement() instanceof Promise promise) {
                promises.put(promise.outcome(), promise);
            } else if (declared.statement() instanceof Forecast forecast) {
                forecasts.add(forecast);
            }
        }
        var numbers = new TreeMap<String, java.math.BigDecimal>();
        values.forEach((id, threshold) -> numbers.put(id, threshold.value()));
        return new OnDays(new Thresholds(slots, numbers), values, requirements, promises, List.copyOf(forecasts));
    }

    List<Declared> all() {
        return all;
    }

    /** All values of thresholds, by id and first day. */
    List<ThresholdText> thresholds() {
        return all.stream()
                .filter(declared -> declared.statement() instanceof Threshold)
                .map(declared -> {
                    var threshold = (Threshold) declared.statement();
                    return new ThresholdText(
                            threshold.id(), threshold.value(), declared.rule().text());
                })
                .sorted(Comparator.comparing(ThresholdText::id)
                        .thenComparing(value -> value.rule().from())
                        .thenComparing(value -> value.rule().policy()))
                .toList();
    }

    /** The outcomes that combine requirements, on any day. */
    List<Combination> combinations() {
        var requirements = new TreeMap<String, SortedSet<String>>();
        for (var declared : all) {
            if (declared.statement() instanceof Requirement requirement) {
                requirements
                        .computeIfAbsent(requirement.outcome(), o -> new TreeSet<>())
                        .add(requirement.id());
            }
        }
        return requirements.entrySet().stream()
                .map(e -> new Combination(e.getKey(), carrier(e.getKey()), e.getValue()))
                .toList();
    }

    private Vocabulary.@Nullable Type carrier(String outcome) {
        return all.stream()
                .map(Declared::statement)
                .filter(s -> s instanceof Promise p && p.outcome().equals(outcome) && p.type() != null)
                .map(s -> Vocabulary.TAKAR.fact(String.valueOf(((Promise) s).type())))
                .filter(type -> type != null && type.combines())
                .findFirst()
                .orElse(null);
    }
}
