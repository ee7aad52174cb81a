package id.takar.facts;

import id.takar.exact.Decimals;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work results of a group's members, summed.
 *
 * @param planned how many were planned
 * @param measurable how many of them can be measured: unit, target and due day are stated
 * @param open how many measurable ones have no achievement that is known
 * @param achieved how many reached their target
 * @param sum the sum of the known achievements, each in percent of its target
 */
@Given(at = "results", about = About.GROUP, shownAt = 2)
public record GroupResults(
        @Schema(description = "How many were planned", example = "12") @Min(0) @Max(99999999) @Nullable
        Integer planned,

        @Schema(description = "How many of them can be measured", example = "10") @Min(0) @Max(99999999) @Nullable
        Integer measurable,

        @Schema(description = "How many measurable ones have no achievement that is known", example = "1")
        @Min(0)
        @Max(99999999)
        @Nullable
        Integer open,

        @Schema(description = "How many reached their target", example = "6") @Min(0) @Max(99999999) @Nullable
        Integer achieved,

        @Schema(description = "The sum of the known achievements, each in percent of its target", example = "873.5")
        @DecimalMin("0")
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 60)
        @Nullable
        BigDecimal sum)
        implements NamesMissing {
    /** Nothing stated. */
    public static final GroupResults UNKNOWN = new GroupResults(null, null, null, null, null);

    /** How many cannot be measured; null when either is not stated. */
    public @Nullable Integer notMeasurable() {
        return planned == null || measurable == null ? null : Integer.valueOf(planned - measurable);
    }

    /** How many have an achievement that is known; null when either is not stated. */
    public @Nullable Integer known() {
        return measurable == null || open == null ? null : Integer.valueOf(measurable - open);
    }

    /** The results that cannot be measured, in percent of those planned; null when none was planned. */
    public @Nullable BigDecimal percentNotMeasurable() {
        return Exact.share(notMeasurable(), planned);
    }

    /** The results that reached their target, in percent of those known; null when none is known. */
    public @Nullable BigDecimal percentAchieved() {
        return Exact.share(achieved, known());
    }

    /** The mean of the known achievements, in percent; null when none is known. */
    public @Nullable BigDecimal mean() {
        var known = known();
        return known == null || known == 0 || sum == null ? null : Decimals.divide(sum, BigDecimal.valueOf(known));
    }

    @Override
    public List<String> missing(String property) {
        return missing("results", property);
    }

    /** Paths that a property needs and that are not stated, where these sums stand at a place. */
    List<String> missing(String at, String property) {
        var names = new java.util.TreeSet<String>();
        boolean plan =
                List.of("planned", "notMeasurable", "percentNotMeasurable").contains(property);
        boolean measured = List.of(
                        "notMeasurable", "percentNotMeasurable", "measurable", "known", "percentAchieved", "mean")
                .contains(property);
        boolean counted = List.of("open", "known", "percentAchieved", "mean").contains(property);
        lacking(plan && planned == null, at + ".planned", names);
        lacking(measured && measurable == null, at + ".measurable", names);
        lacking(counted && open == null, at + ".open", names);
        lacking(List.of("achieved", "percentAchieved").contains(property) && achieved == null, at + ".achieved", names);
        var known = known();
        boolean unknown = sum == null || (known != null && known == 0);
        lacking(property.equals("mean") && unknown, at + ".sum", names);
        lacking(property.equals("sum") && sum == null, at + ".sum", names);
        return List.copyOf(names);
    }

    private static void lacking(boolean lacks, String path, java.util.Set<String> names) {
        if (lacks) {
            names.add(path);
        }
    }
}
