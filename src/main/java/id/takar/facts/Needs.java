package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The three learned needs (McClelland) as one instrument measured them. Guidance for the leader, never a bar.
 *
 * @param achievement need for achievement, from 0 to 100
 * @param affiliation need for affiliation, from 0 to 100
 * @param power need for power, from 0 to 100
 * @param activityInhibition how far power is held in check
 * @param instrument how they were measured; scores of different instruments are never mixed
 * @param instruments how single scores were measured, where otherwise than the rest
 */
@Given(at = "needs")
public record Needs(
        @Schema(description = "Need for achievement, from 0 to 100", example = "70")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal achievement,

        @Schema(description = "Need for affiliation, from 0 to 100", example = "55")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal affiliation,

        @Schema(description = "Need for power, from 0 to 100", example = "60")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal power,

        @Schema(description = "How far power is held in check", example = "HIGH") @Nullable
        Level activityInhibition,

        @Schema(
                description = "How they were measured; scores of different instruments are never mixed",
                example = "SELF_REPORT")
        @Nullable
        NeedsInstrument instrument,

        @Schema(
                description = "How single scores were measured, where otherwise than the rest",
                example = "{\"POWER\":\"SELF_REPORT\"}")
        @Nullable
        Map<NeedScore, NeedsInstrument> instruments) {
    static final Needs UNKNOWN = new Needs(null, null, null, null, null, null);

    public Needs {
        instruments = instruments == null ? null : Collections.unmodifiableMap(new TreeMap<>(instruments));
    }

    /** Whether scores of different instruments stand side by side. */
    public Boolean mixed() {
        var used = EnumSet.noneOf(NeedsInstrument.class);
        for (var score : NeedScore.values()) {
            var by = instruments == null ? instrument : instruments.getOrDefault(score, instrument);
            if (by != null) {
                used.add(by);
            }
        }
        return used.size() > 1;
    }
}
