package id.takar.engine;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A comparison with a threshold that alone decided whether a rule could speak: everything else it asks for was true.
 *
 * @param rule the rule
 * @param day the day that its policy goes by
 * @param threshold the threshold's id
 * @param asked the threshold's value
 * @param found what was compared with it
 * @param operator how
 */
public record Comparison(
        RuleText rule, LocalDate day, String threshold, BigDecimal asked, BigDecimal found, Operator operator) {

    /** How values are compared with thresholds. */
    public enum Operator {
        EQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST
    }

    /** Whether it came out true. */
    public boolean held() {
        return wouldHold(asked);
    }

    /** Whether it would come out otherwise if the threshold were another number. */
    public boolean tellsFrom(BigDecimal other) {
        return held() != wouldHold(other);
    }

    private boolean wouldHold(BigDecimal threshold) {
        int order = found.compareTo(threshold);
        return switch (operator) {
            case EQUAL -> order == 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
