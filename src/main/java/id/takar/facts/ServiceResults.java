package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those results of a group's members that serve the public directly (perspective of service receivers), with the
 * quality and the time of the service apart.
 *
 * @param all all of them
 * @param quality those whose indicator measures quality
 * @param time those whose indicator measures time
 */
@Given(at = "service", about = About.GROUP, shownAt = 2)
public record ServiceResults(
        @Schema(description = "All results that serve the public directly")
        GroupResults all,

        @Schema(description = "Those whose indicator measures quality")
        GroupResults quality,

        @Schema(description = "Those whose indicator measures time")
        GroupResults time)
        implements NamesMissing {
    static final ServiceResults UNKNOWN =
            new ServiceResults(GroupResults.UNKNOWN, GroupResults.UNKNOWN, GroupResults.UNKNOWN);

    public ServiceResults {
        all = all == null ? GroupResults.UNKNOWN : all;
        quality = quality == null ? GroupResults.UNKNOWN : quality;
        time = time == null ? GroupResults.UNKNOWN : time;
    }

    /** How many results that serve the public were planned; null when not stated. */
    public @Nullable Integer planned() {
        return all.planned();
    }

    /** How many of them reached their target; null when not stated. */
    public @Nullable Integer achieved() {
        return all.achieved();
    }

    /** How many of them measure quality; null when not stated. */
    public @Nullable Integer qualityMeasurable() {
        return quality.measurable();
    }

    /** How many of them measure time; null when not stated. */
    public @Nullable Integer timeMeasurable() {
        return time.measurable();
    }

    /** The mean achievement of those that measure quality, in percent; null when none is known. */
    public @Nullable BigDecimal qualityMean() {
        return quality.mean();
    }

    /** The mean achievement of those that measure time, in percent; null when none is known. */
    public @Nullable BigDecimal timeMean() {
        return time.mean();
    }

    @Override
    public List<String> missing(String property) {
        if (property.startsWith("quality")) {
            return quality.missing("service.quality", of(property));
        }
        if (property.startsWith("time")) {
            return time.missing("service.time", of(property));
        }
        return all.missing("service.all", property);
    }

    private static String of(String property) {
        return property.endsWith("Mean") ? "mean" : "measurable";
    }
}
