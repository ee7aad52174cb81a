package id.takar.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One comparison in a pattern.
 *
 * @param left what is compared
 * @param operator how
 * @param right what it is compared with; several only for {@code in}
 */
record Condition(Term.Property left, Operator operator, List<Term> right) {
    Condition {
        right = List.copyOf(right);
    }

    /** Whether it asks that something is not stated. */
    boolean asksForNothing() {
        return operator == Operator.EQUAL && right.get(0) instanceof Term.Nothing;
    }

    /**
     * The comparison to compile, written from what was understood. Where both sides may be missing it also asks that
     * the left one is stated, since to Drools two missing things are the same; and that what a property is asked with
     * is there, since Drools looks at a rule's conditions on days on which neither it nor its thresholds hold.
     */
    String drl() {
        String compared = operator == Operator.IN
                ? right.stream().map(Term::java).collect(Collectors.joining(", ", left.java() + " in ( ", " )"))
                : left.java() + " " + operator + " " + right.get(0).java();
        boolean bothMayBeMissing =
                right.stream().anyMatch(t -> t instanceof Term.Variable || t instanceof Term.Property);
        String stated = bothMayBeMissing ? left.java() + " != null && " + compared : compared;
        return Stream.concat(Stream.of(left), right.stream())
                        .flatMap(Condition::arguments)
                        .filter(t -> t instanceof Term.Variable || t instanceof Term.ThresholdOf)
                        .map(argument -> argument.java() + " != null && ")
                        .distinct()
                        .collect(Collectors.joining())
                + stated;
    }

    private static Stream<Term> arguments(Term term) {
        if (term instanceof Term.Property property) {
            return property.arguments().stream();
        }
        return term instanceof Term.PropertyOf property ? property.arguments().stream() : Stream.of();
    }

    /** The comparisons that a policy may use. */
    enum Operator {
        EQUAL("=="),
        NOT_NULL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        IN("in");

        private static final Map<String, Operator> BY_SIGN =
                Map.of("==", EQUAL, "!=", NOT_NULL, "<", LESS, "<=", AT_MOST, ">", MORE, ">=", AT_LEAST, "in", IN);

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        static @Nullable Operator of(String sign) {
            return BY_SIGN.get(sign);
        }

        boolean ordering() {
            return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
        }

        @Override
        public String toString() {
            return sign;
        }
    }
}
