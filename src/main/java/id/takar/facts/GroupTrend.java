package id.takar.facts;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A group in this period beside the last earlier period that states the same; performance is to rise. */
@Given(at = "earlier", about = About.GROUP, shownAt = 2)
public final class GroupTrend implements NamesMissing {
    private final GroupFile now;
    private final List<EarlierGroup> before;

    GroupTrend(GroupFile now) {
        this.now = now;
        var to = now.period().to();
        var earlier = now.earlier();
        this.before = earlier == null
                ? List.of()
                : earlier.stream()
                        .filter(period -> to == null || period.to().isBefore(to))
                        .sorted(Comparator.comparing(EarlierGroup::to).reversed())
                        .toList();
    }

    /** The mean achievement now, in percent; null when not known. */
    public @Nullable BigDecimal achievement() {
        return now.results().mean();
    }

    /** The mean achievement before, in percent; null when not known. */
    public @Nullable BigDecimal achievementBefore() {
        return last(period -> period.results().mean());
    }

    /** By how many points the mean achievement changed; null when either is not known. */
    public @Nullable BigDecimal achievementChange() {
        return change(achievement(), achievementBefore());
    }

    /** The members rated {@code BAIK} or better now, in percent; null when nobody is rated. */
    public @Nullable BigDecimal predicates() {
        return now.members().percentAtLeastBaik();
    }

    /** The members rated {@code BAIK} or better before, in percent; null when not known. */
    public @Nullable BigDecimal predicatesBefore() {
        return last(period -> period.members().percentAtLeastBaik());
    }

    /** By how many points the members rated {@code BAIK} or better changed; null when either is not known. */
    public @Nullable BigDecimal predicatesChange() {
        return change(predicates(), predicatesBefore());
    }

    /** How much of the management cycle was held now, in percent; null when not known. */
    public @Nullable BigDecimal cycle() {
        return now.cycle().score();
    }

    /** How much of the management cycle was held before, in percent; null when not known. */
    public @Nullable BigDecimal cycleBefore() {
        return last(period -> period.cycle().score());
    }

    /** By how many points the management cycle changed; null when either is not known. */
    public @Nullable BigDecimal cycleChange() {
        return change(cycle(), cycleBefore());
    }

    @Override
    public List<String> missing(String property) {
        if (property.startsWith("achievement")) {
            return missing(property, now.results().missing("mean"), achievementBefore());
        }
        return property.startsWith("cycle")
                ? missing(property, now.cycle().missing("score"), cycleBefore())
                : missing(property, now.members().missing("percentAtLeastBaik"), predicatesBefore());
    }

    private static List<String> missing(String property, List<String> here, @Nullable BigDecimal before) {
        var names = new java.util.TreeSet<String>();
        if (!property.endsWith("Before")) {
            names.addAll(here);
        }
        if (before == null && (property.endsWith("Before") || property.endsWith("Change"))) {
            names.add("earlier");
        }
        return List.copyOf(names);
    }

    private @Nullable BigDecimal last(Function<EarlierGroup, @Nullable BigDecimal> of) {
        return before.stream().map(of).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable BigDecimal change(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return now == null || before == null ? null : now.subtract(before);
    }
}
