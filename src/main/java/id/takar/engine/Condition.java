package id.takar.engine;

import java.util.List;
import java.util.Map;
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
