package id.takar.facts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The three learned needs (McClelland) as one instrument measured them. Guidance for the leader, never a bar.
 *
 * @param achievement need for achievement, from 0 to 100
 * @param affiliation need for affiliation, from 0 to 100
 * @param power need for power, from 0 to 100
 * @param activityInhibition how far power is held in check
 * @param instrument how they were measured; scores of different instruments are never mixed
 */
@Given(at = "needs")
public record Needs(
        @Nullable BigDecimal achievement,
        @Nullable BigDecimal affiliation,
        @Nullable BigDecimal power,
        @Nullable Level activityInhibition,
        @Nullable NeedsInstrument instrument) {
    static final Needs UNKNOWN = new Needs(null, null, null, null, null);
}
