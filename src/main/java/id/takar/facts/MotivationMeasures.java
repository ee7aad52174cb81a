package id.takar.facts;

import id.takar.exact.Decimals;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of motivation (motivasi): attitude, and understanding of the situation.
 *
 * @param attitude from 0 to 100; its parts are asked only where it is not stated
 * @param situation from 0 to 100, likewise
 * @param publicService public service motivation as a score, a part of attitude, from 0 to 100; where not stated, the answers to the instrument count
 * @param coreValues behaviour by the core values as a score, a part of attitude, from 0 to 100
 * @param feedback the feedback of peers and subordinates (360), a part of attitude, from 0 to 100
 * @param workload how bearable the workload is, a part of the situation, from 0 to 100
 * @param tools how sufficient the tools are, a part of the situation, from 0 to 100
 * @param roleClarity how clear the role is, a part of the situation, from 0 to 100
 * @param leaderSupport how much the leader supports, a part of the situation, from 0 to 100
 */
@Given(at = "motivation")
public record MotivationMeasures(
        @Schema(description = "From 0 to 100", example = "78")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal attitude,

        @Schema(description = "From 0 to 100", example = "70.25")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal situation,

        @Schema(description = "Public service motivation as a score, from 0 to 100", example = "75")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal publicService,

        @Schema(description = "Behaviour by the core values as a score, from 0 to 100", example = "80")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal coreValues,

        @Schema(description = "The feedback of peers and subordinates (360), from 0 to 100", example = "79")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal feedback,

        @Schema(description = "How bearable the workload is, from 0 to 100", example = "60")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal workload,

        @Schema(description = "How sufficient the tools are, from 0 to 100", example = "65")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal tools,

        @Schema(description = "How clear the role is, from 0 to 100", example = "80")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal roleClarity,

        @Schema(description = "How much the leader supports, from 0 to 100", example = "76")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal leaderSupport)
        implements NamesMissing {
    static final MotivationMeasures UNKNOWN =
            new MotivationMeasures(null, null, null, null, null, null, null, null, null);

    /** The mean of the parts of attitude; null unless all are stated. */
    @Reads({"motivation.publicService", "motivation.coreValues", "motivation.feedback"})
    public @Nullable BigDecimal attitudeMean() {
        return partsOfAttitude(publicService).mean();
    }

    /** True when core values and feedback are stated, so that public service motivation completes attitude; or null. */
    @Reads({"motivation.coreValues", "motivation.feedback"})
    public @Nullable Boolean attitudeBesidePublicService() {
        return (coreValues == null || feedback == null) ? null : true;
    }

    /**
     * The mean of the parts of attitude with public service motivation as its instrument measured it, taken as so many
     * percent of the way up its scale. The other parts must be stated.
     *
     * @param measured public service motivation on its scale
     * @param lowest the lowest answer of the scale
     * @param highest the highest, above the lowest
     */
    public BigDecimal attitudeMeanWith(BigDecimal measured, BigDecimal lowest, BigDecimal highest) {
        var percent = Decimals.divide(measured.subtract(lowest).multiply(Exact.HUNDRED), highest.subtract(lowest));
        return Objects.requireNonNull(partsOfAttitude(percent).mean(), "a part of attitude is missing");
    }

    /** The mean of the parts of the situation; null unless all are stated. */
    @Reads({"motivation.workload", "motivation.tools", "motivation.roleClarity", "motivation.leaderSupport"})
    public @Nullable BigDecimal situationMean() {
        return partsOfSituation().mean();
    }

    /** The geometric mean of both parts, from 0 to 100; zero when either is zero. Both must be stated. */
    public BigDecimal geometricMean() {
        return Exact.geometricMean(
                Objects.requireNonNull(attitude, "attitude is missing"),
                Objects.requireNonNull(situation, "situation is missing"));
    }

    @Override
    public List<String> missing(String property) {
        if (property.equals("situationMean")) {
            return partsOfSituation().missing();
        }
        return property.startsWith("attitude") && !property.equals("attitude")
                ? partsOfAttitude(publicService).missing()
                : List.of();
    }

    private Parts partsOfAttitude(@Nullable BigDecimal ofPublicService) {
        return Parts.of("motivation.attitude")
                .and("motivation.publicService", ofPublicService)
                .and("motivation.coreValues", coreValues)
                .and("motivation.feedback", feedback);
    }

    private Parts partsOfSituation() {
        return Parts.of("motivation.situation")
                .and("motivation.workload", workload)
                .and("motivation.tools", tools)
                .and("motivation.roleClarity", roleClarity)
                .and("motivation.leaderSupport", leaderSupport);
    }
}
