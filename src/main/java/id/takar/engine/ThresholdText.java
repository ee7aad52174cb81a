package id.takar.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One value of a threshold, with the rule that sets it.
 *
 * @param id as {@code threshold( "id" )} names it
 * @param value the exact number
 * @param rule the rule that sets it, with its days and article
 */
public record ThresholdText(String id, BigDecimal value, RuleText rule) {
    /** What it counts; null where the rule does not say. */
    public @Nullable Unit unit() {
        return rule.unit();
    }
}
