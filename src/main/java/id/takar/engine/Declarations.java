package id.takar.engine;

import id.takar.facts.About;
import id.takar.facts.Calendar;
import id.takar.facts.CalendarYear;
import id.takar.facts.Forecast;
import id.takar.facts.Holiday;
import id.takar.facts.Promise;
import id.takar.facts.Requirement;
import id.takar.facts.Threshold;
import id.takar.facts.Thresholds;
import id.takar.facts.WorkingDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
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
     * @param numbers their values alone, by id
     * @param requirements requirements by outcome
     * @param promises promised outcomes, sorted
     * @param forecasts the days to look for
     * @param named the values of thresholds by the ids of those that a rule names, each put together once
     */
    record OnDays(
            Thresholds thresholds,
            SortedMap<String, Threshold> values,
            Map<String, Object> numbers,
            SortedMap<String, SortedSet<String>> requirements,
            SortedMap<String, Promise> promises,
            List<Forecast> forecasts,
            Map<SortedSet<String>, SortedMap<String, Object>> named) {

        private static final SortedMap<String, Object> NONE = Collections.emptySortedMap();

        /** The values of thresholds, of those that have one. */
        SortedMap<String, Object> values(SortedSet<String> ids) {
            return ids.isEmpty() ? NONE : named.computeIfAbsent(ids, this::collect);
        }

        private SortedMap<String, Object> collect(SortedSet<String> ids) {
            var found = new TreeMap<String, Object>();
            for (String id : ids) {
                var value = thresholds.value(id);
                if (value != null) {
                    found.put(id, value);
                }
            }
            return Collections.unmodifiableSortedMap(found);
        }
    }

    private final List<String> slots;
    private final List<Declared> all;
    private final Subjects subjects;
    private final Set<Class<?>> events;
    private final Map<Asked, OnDays> byDays = new ConcurrentHashMap<>();
    private final Map<LocalDate, Calendar> calendars = new ConcurrentHashMap<>();

    private record Asked(Days days, About about) {}

    /**
     * @param subjects whom each policy speaks about
     * @param events the classes of facts that state an event by whose day a policy goes
     */
    Declarations(List<String> slots, Collection<Declared> all, Subjects subjects, Set<Class<?>> events) {
        this.slots = List.copyOf(slots);
        this.all = List.copyOf(all);
        this.subjects = subjects;
        this.events = Set.copyOf(events);
    }

    /** The classes of facts that state an event by whose day a policy goes. */
    Set<Class<?>> events() {
        return events;
    }

    /** The days that are worked, as declared on the day asked about; kept likewise. */
    Calendar calendar(LocalDate asked) {
        if (calendars.size() > 4096) {
            calendars.clear();
        }
        return calendars.computeIfAbsent(asked, this::calendarOn);
    }

    private Calendar calendarOn(LocalDate asked) {
        var week = EnumSet.noneOf(DayOfWeek.class);
        var years = new HashSet<Integer>();
        var holidays = new HashSet<LocalDate>();
        for (var declared : all) {
            if (!declared.rule().text().holdsOn(asked)) {
                continue;
            }
            if (declared.statement() instanceof Holiday holiday) {
                holidays.add(holiday.day());
            } else if (declared.statement() instanceof CalendarYear calendar) {
                years.add(calendar.year().getValue());
            } else if (declared.statement() instanceof WorkingDay day) {
                week.add(day.day());
            }
        }
        return new Calendar(week, years, holidays);
    }

    /**
     * What is declared on the days: all thresholds, and what policies about this kind of subject declare of outcomes.
     * Kept, since one population asks about few different days.
     */
    OnDays on(Days days, About about) {
        var asked = new Asked(days, about);
        var known = byDays.get(asked);
        if (known != null) {
            return known;
        }
        if (byDays.size() > 4096) {
            byDays.clear();
        }
        return byDays.computeIfAbsent(asked, this::collect);
    }

    private OnDays collect(Asked asked) {
        var days = asked.days();
        var values = new TreeMap<String, Threshold>();
        var requirements = new TreeMap<String, SortedSet<String>>();
        var promises = new TreeMap<String, Promise>();
        var forecasts = new ArrayList<Forecast>();
        for (var declared : all) {
            boolean undated = days.of(declared.rule()) == null;
            if (!undated && !declared.rule().holdsOn(days)) {
                continue;
            }
            if (declared.statement() instanceof Threshold threshold) {
                if (!undated) {
                    values.put(threshold.id(), threshold);
                }
            } else if (subjects.isAbout(declared.rule(), asked.about())) {
                if (declared.statement() instanceof Requirement requirement) {
                    requirements
                            .computeIfAbsent(requirement.outcome(), o -> new TreeSet<>())
                            .add(requirement.id());
                } else if (declared.statement() instanceof Promise promise) {
                    promises.put(promise.outcome(), promise);
                } else if (declared.statement() instanceof Forecast forecast) {
                    forecasts.add(forecast);
                }
            }
        }
        var numbers = new TreeMap<String, java.math.BigDecimal>();
        values.forEach((id, threshold) -> numbers.put(id, threshold.value()));
        return new OnDays(
                new Thresholds(slots, numbers),
                values,
                Collections.unmodifiableMap(numbers),
                requirements,
                promises,
                List.copyOf(forecasts),
                new ConcurrentHashMap<>());
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
        return Stream.of(About.EMPLOYEE, About.GROUP)
                .flatMap(this::combinations)
                .toList();
    }

    private Stream<Combination> combinations(About about) {
        var requirements = new TreeMap<String, SortedSet<String>>();
        for (var declared : all) {
            if (declared.statement() instanceof Requirement requirement && subjects.isAbout(declared.rule(), about)) {
                requirements
                        .computeIfAbsent(requirement.outcome(), o -> new TreeSet<>())
                        .add(requirement.id());
            }
        }
        return requirements.entrySet().stream()
                .map(e -> new Combination(e.getKey(), carrier(e.getKey(), about), about, e.getValue()));
    }

    private Vocabulary.@Nullable Type carrier(String outcome, About about) {
        return all.stream()
                .filter(declared -> subjects.isAbout(declared.rule(), about))
                .map(Declared::statement)
                .filter(s -> s instanceof Promise p && p.outcome().equals(outcome) && p.type() != null)
                .map(s -> Vocabulary.TAKAR.fact(String.valueOf(((Promise) s).type())))
                .filter(type -> type != null && type.combines())
                .findFirst()
                .orElse(null);
    }
}
