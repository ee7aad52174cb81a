package id.takar.facts;

import id.takar.exact.Decimals;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the unit achieved in the period, by its action plans or its performance agreement.
 *
 * @param actionPlans how many action plans (rencana aksi) the unit has
 * @param withoutProgress how many of them show no progress yet
 * @param targetAttainment attainment of the periodic target agreed with the leader, in percent
 * @param agreementAttainment attainment of the yearly performance agreement (perjanjian kinerja), in percent
 * @param expectation how the achievement stands to the leader's expectation
 */
@Given(at = "achievement")
public record OrganisationAchievement(
        @Schema(description = "How many action plans (rencana aksi) the unit has", example = "12")
        @Min(0)
        @Max(999_999)
        @Nullable
        Integer actionPlans,

        @Schema(description = "How many of them show no progress yet", example = "2") @Min(0) @Max(999_999) @Nullable
        Integer withoutProgress,

        @Schema(description = "Attainment of the periodic target agreed with the leader, in percent", example = "96.5")
        @DecimalMin("0")
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 20)
        @Nullable
        BigDecimal targetAttainment,

        @Schema(
                description = "Attainment of the yearly performance agreement (perjanjian kinerja), in percent",
                example = "98.2")
        @DecimalMin("0")
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 20)
        @Nullable
        BigDecimal agreementAttainment,

        @Schema(description = "How the achievement stands to the leader's expectation", example = "MEETS") @Nullable
        Rating expectation) {
    static final OrganisationAchievement UNKNOWN = new OrganisationAchievement(null, null, null, null, null);

    /** The share of action plans without progress, in percent; null when unknown, 0 where there is no action plan. */
    @Reads({"achievement.actionPlans", "achievement.withoutProgress"})
    public @Nullable BigDecimal shareWithoutProgress() {
        if (actionPlans == null || withoutProgress == null) {
            return null;
        }
        return actionPlans == 0
                ? BigDecimal.ZERO
                : Decimals.divide(
                        BigDecimal.valueOf(withoutProgress).multiply(Exact.HUNDRED), BigDecimal.valueOf(actionPlans));
    }
}
