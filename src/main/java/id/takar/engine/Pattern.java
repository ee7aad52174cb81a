package id.takar.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact that a rule asks for.
 *
 * @param type the fact's type
 * @param binding the name of the fact as a whole; null when it has none
 * @param properties property by binding, in the order written
 * @param conditions what must hold of it
 */
record Pattern(
        Vocabulary.Type type,
        @Nullable String binding,
        Map<String, Term.Property> properties,
        List<Condition> conditions) {
    Pattern {
        conditions = List.copyOf(conditions);
    }
}
