package id.takar.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a rule inserts.
 *
 * @param type the simple name of the statement or conclusion
 * @param factory the factory that makes it, such as {@code met}
 * @param arguments what it is made of
 */
record Action(String type, String factory, List<Term> arguments) {
    Action {
        arguments = List.copyOf(arguments);
    }

    /** The id that a statement speaks of; empty for a conclusion. */
    String id() {
        return !arguments.isEmpty()
                        && arguments.get(0) instanceof Term.Constant constant
                        && constant.value() instanceof String id
                ? id
                : "";
    }

    /** The value that a threshold gets. */
    BigDecimal number() {
        return new BigDecimal(String.valueOf(((Term.Constant) arguments.get(1)).value()));
    }

    /** The action to compile, written from what was understood and nothing else. */
    String java() {
        return arguments.stream()
                .map(Term::java)
                .collect(Collectors.joining(", ", "insert( " + type + "." + factory + "( ", " ) );"));
    }
}
