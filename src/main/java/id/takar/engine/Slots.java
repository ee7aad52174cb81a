package id.takar.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of one evaluation by the place that a plan gives to each type; at most one of a type but the many. */
final class Slots {
    private final Map<Class<?>, Integer> places;
    private final List<List<Object>> facts;

    /**
     * No facts yet.
     *
     * @param places where facts of a type are kept, from 0 and without a gap
     */
    Slots(Map<Class<?>, Integer> places) {
        this.places = places;
        this.facts = new ArrayList<>(places.size());
        places.forEach((type, place) -> facts.add(List.of()));
    }

    /** Adds a fact; one that no rule asks for is let go. */
    void add(Object fact) {
        @Nullable Integer place = places.get(fact.getClass());
        if (place == null) {
            return;
        }
        var there = facts.get(place);
        if (there.isEmpty()) {
            facts.set(place, List.of(fact));
            return;
        }
        if (there instanceof ArrayList) {
            there.add(fact);
        } else {
            facts.set(place, new ArrayList<>(List.of(there.get(0), fact)));
        }
    }

    /** The facts kept at a place; more may come at its end. */
    List<Object> at(int place) {
        return facts.get(place);
    }
}
