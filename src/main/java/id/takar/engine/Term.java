package id.takar.engine;

import java.util.List;
import java.util.stream.Collectors;

/** One operand in a rule's text. */
sealed interface Term {
    /** It as the generator is to read it, written from what was understood. */
    String java();

    /** A property of the pattern's fact, with arguments where it is asked with some. */
    record Property(String name, List<Term> arguments) implements Term {
        @Override
        public String java() {
            return arguments.isEmpty() ? name : name + call(arguments);
        }
    }

    /** A property of a fact that the rule has bound as a whole. */
    record PropertyOf(String variable, String name, List<Term> arguments) implements Term {
        @Override
        public String java() {
            return variable + "." + name + call(arguments);
        }
    }

    /** A binding of the rule, with its {@code $}. */
    record Variable(String name) implements Term {
        @Override
        public String java() {
            return name;
        }
    }

    /** {@code threshold( "id" )}. */
    record ThresholdOf(String id) implements Term {
        @Override
        public String java() {
            return RuleReader.THRESHOLDS + ".value( \"" + id + "\" )";
        }
    }

    /** A constant: a word of the vocabulary, a text, a truth value or a whole number. */
    record Constant(Object value) implements Term {
        @Override
        public String java() {
            if (value instanceof Enum<?> word) {
                return word.getDeclaringClass().getSimpleName() + "." + word.name();
            }
            return value instanceof String text ? "\"" + text + "\"" : value.toString();
        }
    }

    /** {@code null}: not stated. */
    record Nothing() implements Term {
        @Override
        public String java() {
            return "null";
        }
    }

    private static String call(List<Term> arguments) {
        return arguments.stream().map(Term::java).collect(Collectors.joining(", ", "( ", " )"));
    }
}
