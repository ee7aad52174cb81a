package id.takar.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days an evaluation goes by.
 *
 * @param asked the day asked about
 * @param period the last day of the evaluation period; null when the file does not state it, and then no rule of a
 *     policy dated by the period holds
 * @param events the days of the events that policies go by, by the class of the fact that states one; what the file does
 *     not state is left out, and then no rule of a policy dated by that event holds
 */
record Days(LocalDate asked, @Nullable LocalDate period, Map<Class<?>, LocalDate> events) {
    Days {
        events = Map.copyOf(events);
    }

    /**
     * The days of an evaluation.
     *
     * @param kinds the classes of facts that state an event by which a policy goes
     * @param facts everything that the file states
     */
    static Days of(LocalDate asked, @Nullable LocalDate period, Set<Class<?>> kinds, Collection<Object> facts) {
        if (kinds.isEmpty()) {
            return new Days(asked, period, Map.of());
        }
        var events = new HashMap<Class<?>, LocalDate>();
        for (var fact : facts) {
            if (kinds.contains(fact.getClass())) {
                var day = Vocabulary.TAKAR.fact(fact.getClass()).dayOfEvent();
                if (day != null && day.of(fact) instanceof LocalDate stated) {
                    events.put(fact.getClass(), stated);
                }
            }
        }
        return new Days(asked, period, events);
    }

    /** The day that a rule's policy goes by; null when the file does not state it. */
    @Nullable
    LocalDate of(Rule rule) {
        return switch (rule.text().dated()) {
            case PERIOD -> period;
            case DAY -> asked;
            case EVENT -> rule.event() == null ? null : events.get(rule.event().type());
        };
    }
}
