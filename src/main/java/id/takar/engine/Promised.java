package id.takar.engine;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A result that is not a combined answer.
 *
 * @param id the outcome's id
 * @param value what a rule stated or concluded, or that it does not apply; null when undecided
 * @param because the rules that made it so
 * @param missing what the employee file would have to state, when undecided; empty then means a gap in the policy
 */
public record Promised(String id, @Nullable Object value, List<String> because, SortedSet<String> missing) {

    /** The value as it is shown: a conclusion's single property, numbers at its type's scale; null when undecided. */
    public @Nullable Object shown() {
        if (value == null || !Vocabulary.TAKAR.isFact(value)) {
            return value;
        }
        var properties = Firing.shown(value);
        return properties.size() == 1 ? properties.get(properties.firstKey()) : properties;
    }
}
