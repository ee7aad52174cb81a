package id.takar.engine;

import java.util.List;

/** One operand in a rule's text. */
sealed interface Term {
    /** A property of the pattern's fact, with arguments where it is asked with some. */
    record Property(String name, List<Term> arguments) implements Term {}

    /** A binding of the rule, with its {@code $}. */
    record Variable(String name) implements Term {}

    /** {@code threshold( "id" )}. */
    record ThresholdOf(String id) implements Term {}

    /** A constant: a word of the vocabulary, a text, a truth value, 0 or 1. */
    record Constant(Object value) implements Term {}

    /** {@code null}: not stated. */
    record Nothing() implements Term {}
}
