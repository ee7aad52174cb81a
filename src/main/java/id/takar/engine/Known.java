package id.takar.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is given or was concluded in one evaluation, by type. */
final class Known {
    private final @Nullable Object[] facts = new Object[Vocabulary.TAKAR.size()];

    /**
     * Adds a fact; what rules cannot ask for is let go.
     *
     * @throws IllegalArgumentException when there is another of a type of which there may be one
     */
    void add(Object fact) {
        var type = Vocabulary.TAKAR.typeOf(fact);
        if (type == null) {
            return;
        }
        int place = type.number();
        var there = facts[place];
        if (there == null) {
            facts[place] = fact;
        } else if (!type.many()) {
            throw new IllegalArgumentException("a second " + type.name() + ", of which there may be one");
        } else if (there instanceof Several several) {
            several.all.add(fact);
        } else {
            facts[place] = new Several(new ArrayList<>(List.of(there, fact)));
        }
    }

    private record Several(List<Object> all) {}

    /** The first fact of a type; null when there is none. */
    @Nullable
    Object first(Vocabulary.Type type) {
        var there = facts[type.number()];
        return there instanceof Several several ? several.all.get(0) : there;
    }

    /** All facts of a type. */
    List<Object> all(Vocabulary.Type type) {
        var there = facts[type.number()];
        if (there == null) {
            return List.of();
        }
        return there instanceof Several several ? several.all : List.of(there);
    }
}
