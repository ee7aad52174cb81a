package id.takar.facts;

import id.takar.exact.Decimals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The performance plan (SKP) of the period and the arithmetic over its results.
 *
 * @param approach quantitative or qualitative
 * @param results the work results; null when not stated, empty when there are none
 */
@Given(at = "skp")
public record Skp(
        @Schema(description = "Quantitative or qualitative", example = "QUANTITATIVE") @Nullable
        SkpApproach approach,

        @Schema(
                description = "The work results; null when not stated, empty when there are none",
                example =
                        "[{\"key\":\"R1\",\"title\":\"Layanan selesai tepat waktu\",\"aspect\":\"QUANTITY\",\"unitOfMeasure\":\"layanan\",\"target\":1200,\"realisation\":1260,\"direction\":\"MORE_IS_BETTER\",\"weight\":100,\"due\":\"2023-12-31\"}]")
        @Nullable
        List<WorkResult> results)
        implements NamesMissing {
    static final Skp UNKNOWN = new Skp(null, null);

    public Skp {
        results = results == null ? null : List.copyOf(results);
    }

    /** How many results state unit, target and due day; null when results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer measurable() {
        if (results == null) {
            return null;
        }
        int measurable = 0;
        for (var result : results) {
            measurable += result.complete() ? 1 : 0;
        }
        return measurable;
    }

    /** How many results it has; null when they are not stated. */
    @Reads("skp.results")
    public @Nullable Integer size() {
        return results == null ? null : results.size();
    }

    /** How many are main results; null when results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer main() {
        return count(WorkResult::main);
    }

    /** How many lack an indicator of their own or a target; null when results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer withoutIndicator() {
        return count(r -> r.indicator() == null || r.target() == null);
    }

    /** How many lack an expectation told as a narrative; null when results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer withoutExpectation() {
        return count(r -> r.expectation() == null);
    }

    /** How many name no result of the superior; null when results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer supportingNothing() {
        return count(r -> r.supports() == null);
    }

    /** How many stand under the perspective of service receivers; null when results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer serviceReceivers() {
        return count(r -> r.perspective() == Perspective.SERVICE_RECEIVERS);
    }

    /** How many stand under the perspective of the internal process; null when results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer internalProcess() {
        return count(r -> r.perspective() == Perspective.INTERNAL_PROCESS);
    }

    /** How many stand under the perspective of internal strengthening; null when results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer internalStrengthening() {
        return count(r -> r.perspective() == Perspective.INTERNAL_STRENGTHENING);
    }

    /** How many stand under the perspective of the budget; null when results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer budget() {
        return count(r -> r.perspective() == Perspective.BUDGET);
    }

    /** How many measure quantity; null when results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer quantity() {
        return count(r -> r.aspect() == Aspect.QUANTITY);
    }

    /** How many measure quality; null when results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer quality() {
        return count(r -> r.aspect() == Aspect.QUALITY);
    }

    /** How many measure time; null when results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer time() {
        return count(r -> r.aspect() == Aspect.TIME);
    }

    /** How many measure cost; null when results are not stated. */
    @Reads("skp.results")
    public @Nullable Integer cost() {
        return count(r -> r.aspect() == Aspect.COST);
    }

    /** The sum of the measurable results' weights; null when results are not stated or a weight is missing. */
    @Reads("skp.results")
    public @Nullable BigDecimal weights() {
        if (results == null) {
            return null;
        }
        var sum = BigDecimal.ZERO;
        for (var result : results) {
            if (result.complete()) {
                if (result.weight() == null) {
                    return null;
                }
                sum = sum.add(result.weight());
            }
        }
        return sum;
    }

    /** Whether at least one measurable result states a weight; null when results are not stated. */
    @Reads("skp.results")
    public @Nullable Boolean weighted() {
        if (results == null) {
            return null;
        }
        for (var result : results) {
            if (result.complete() && result.weight() != null) {
                return true;
            }
        }
        return false;
    }

    /** True when each measurable result states its realisation; null when one does not, or none is stated. */
    @Reads("skp.results")
    public @Nullable Boolean realised() {
        if (results == null) {
            return null;
        }
        for (var result : results) {
            if (result.complete() && result.realisation() == null) {
                return null;
            }
        }
        return true;
    }

    /**
     * The weighted mean of the measurable results' achievements, in percent. Needs {@link #realised()} and a positive
     * {@link #weights()}.
     *
     * @param cap the highest percentage that counts for one result
     */
    public BigDecimal weightedAchievement(BigDecimal cap) {
        var sum = BigDecimal.ZERO;
        var weights = BigDecimal.ZERO;
        for (var result : counted()) {
            sum = sum.add(achieved(result, cap).multiply(weight(result)));
            weights = weights.add(weight(result));
        }
        return Decimals.divide(sum, weights);
    }

    /**
     * The plain mean of the measurable results' achievements, in percent. Needs {@link #realised()} and at least one.
     *
     * @param cap the highest percentage that counts for one result
     */
    public BigDecimal meanAchievement(BigDecimal cap) {
        var sum = counted().stream().map(r -> achieved(r, cap)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Decimals.divide(sum, BigDecimal.valueOf(counted().size()));
    }

    @Override
    public List<String> missing(String property) {
        if (results == null) {
            return List.of("skp.results");
        }
        if (property.equals("weights")) {
            return lacking(
                    "weight", counted().stream().filter(r -> r.weight() == null).toList());
        }
        if (property.equals("realised")) {
            return lacking(
                    "realisation",
                    counted().stream().filter(r -> r.realisation() == null).toList());
        }
        return property.equals("approach") && approach == null ? List.of("skp.approach") : List.of();
    }

    private @Nullable Integer count(Predicate<WorkResult> which) {
        return results == null ? null : (int) results.stream().filter(which).count();
    }

    private List<WorkResult> counted() {
        if (results == null) {
            return List.of();
        }
        var counted = new ArrayList<WorkResult>(results.size());
        for (var result : results) {
            if (result.complete()) {
                counted.add(result);
            }
        }
        return counted;
    }

    private static List<String> lacking(String entry, List<WorkResult> of) {
        return of.stream().map(r -> "skp.results[" + r.key() + "]." + entry).toList();
    }

    private static BigDecimal weight(WorkResult result) {
        return Objects.requireNonNull(result.weight(), () -> "the weight of " + result.key() + " is missing");
    }

    private static BigDecimal achieved(WorkResult result, BigDecimal cap) {
        return Objects.requireNonNull(
                result.achievement(cap), () -> "the realisation of " + result.key() + " is missing");
    }
}
