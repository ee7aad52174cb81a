package id.takar.engine;

import java.util.List;

/**
 * What a rule inserts.
 *
 * @param type the simple name of the statement or conclusion
 * @param factory the factory that makes it, such as {@code met}
 * @param texts the literal texts among its arguments, in order
 */
record Action(String type, String factory, List<String> texts) {
    Action {
        texts = List.copyOf(texts);
    }

    boolean concludes(Vocabulary.Type conclusion) {
        return type.equals(conclusion.name());
    }

    boolean states(String statement, String id) {
        return type.equals(statement) && !texts.isEmpty() && texts.get(0).equals(id);
    }
}
