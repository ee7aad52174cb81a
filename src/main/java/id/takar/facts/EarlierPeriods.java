package id.takar.facts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was decided for the periods before this one, outcome by outcome. The last is the latest earlier period for which
 * the outcome is stated; the mean is over all that state it.
 */
@Given(at = "earlier")
public final class EarlierPeriods implements NamesMissing {
    /** What an earlier period must state for a property. */
    private static final Map<String, String> STATED = Map.of(
            "lastPredicate", "predicate",
            "lastAchievement", "achievement",
            "meanAchievement", "achievement",
            "lastProductivity", "productivity",
            "meanProductivity", "productivity",
            "lastProfessionalism", "professionalism",
            "meanProfessionalism", "professionalism");

    private final List<EarlierPeriod> periods;

    EarlierPeriods(@Nullable List<EarlierPeriod> stated, Period period) {
        var to = period.to();
        this.periods = stated == null
                ? List.of()
                : stated.stream()
                        .filter(p -> to == null || p.to().isBefore(to))
                        .sorted(Comparator.comparing(EarlierPeriod::to))
                        .toList();
    }

    /** The last predicate; null when none is stated. */
    @Reads("earlier")
    public @Nullable Predikat lastPredicate() {
        return last(EarlierPeriod::predicate);
    }

    /** The last score of results, in percent; null when none is stated. */
    @Reads("earlier")
    public @Nullable BigDecimal lastAchievement() {
        return last(EarlierPeriod::achievement);
    }

    /** The last productivity index; null when none is stated. */
    @Reads("earlier")
    public @Nullable BigDecimal lastProductivity() {
        return last(EarlierPeriod::productivity);
    }

    /** The last professionalism index; null when none is stated. */
    @Reads("earlier")
    public @Nullable BigDecimal lastProfessionalism() {
        return last(EarlierPeriod::professionalism);
    }

    /** The mean score of results of the earlier periods; null when none is stated. */
    @Reads("earlier")
    public @Nullable BigDecimal meanAchievement() {
        return mean(EarlierPeriod::achievement);
    }

    /** The mean productivity index of the earlier periods; null when none is stated. */
    @Reads("earlier")
    public @Nullable BigDecimal meanProductivity() {
        return mean(EarlierPeriod::productivity);
    }

    /** The mean professionalism index of the earlier periods; null when none is stated. */
    @Reads("earlier")
    public @Nullable BigDecimal meanProfessionalism() {
        return mean(EarlierPeriod::professionalism);
    }

    @Override
    public List<String> missing(String property) {
        var stated = STATED.get(property);
        if (stated == null) {
            return List.of();
        }
        return periods.isEmpty()
                ? List.of("earlier")
                : List.of("earlier[" + periods.get(periods.size() - 1).to() + "]." + stated);
    }

    private <T> @Nullable T last(Function<EarlierPeriod, @Nullable T> stated) {
        T last = null;
        for (var period : periods) {
            var value = stated.apply(period);
            last = value == null ? last : value;
        }
        return last;
    }

    private @Nullable BigDecimal mean(Function<EarlierPeriod, @Nullable BigDecimal> stated) {
        var values = periods.stream().map(stated).filter(Objects::nonNull).toList();
        return values.isEmpty()
                ? null
                : Exact.mean(values.stream().map(Objects::requireNonNull).toList());
    }
}
