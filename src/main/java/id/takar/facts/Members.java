package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many members of a group have which predicate. {@code CUKUP} is the older name of {@code BUTUH_PERBAIKAN} and
 * counts with it.
 *
 * @param predicates members by predicate, none where a predicate is left out; null when not stated
 * @param undecided members whose predicate is not known
 */
@Given(at = "members", about = About.GROUP, shownAt = 2)
public record Members(
        @Schema(
                description = "Members by predicate, none where a predicate is left out",
                example = "{\"SANGAT_BAIK\":2,\"BAIK\":9,\"BUTUH_PERBAIKAN\":1}")
        @Min(0)
        @Max(99999999)
        @Nullable
        Map<Predikat, Integer> predicates,

        @Schema(description = "Members whose predicate is not known", example = "0") @Min(0) @Max(99999999) @Nullable
        Integer undecided)
        implements NamesMissing {
    /** Nothing stated. */
    public static final Members UNKNOWN = new Members(null, null);

    public Members {
        predicates = predicates == null ? null : Collections.unmodifiableMap(new TreeMap<>(predicates));
    }

    /** How many have a predicate; null when predicates are not stated. */
    @Reads("members.predicates")
    public @Nullable Integer rated() {
        return predicates == null
                ? null
                : predicates.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many are rated {@code SANGAT_BAIK}; null when predicates are not stated. */
    @Reads("members.predicates")
    public @Nullable Integer sangatBaik() {
        return count(List.of(Predikat.SANGAT_BAIK));
    }

    /** How many are rated {@code BAIK}; null when predicates are not stated. */
    @Reads("members.predicates")
    public @Nullable Integer baik() {
        return count(List.of(Predikat.BAIK));
    }

    /** How many are rated {@code BUTUH_PERBAIKAN}; null when predicates are not stated. */
    @Reads("members.predicates")
    public @Nullable Integer butuhPerbaikan() {
        return count(List.of(Predikat.BUTUH_PERBAIKAN, Predikat.CUKUP));
    }

    /** How many are rated {@code KURANG}; null when predicates are not stated. */
    @Reads("members.predicates")
    public @Nullable Integer kurang() {
        return count(List.of(Predikat.KURANG));
    }

    /** How many are rated {@code SANGAT_KURANG}; null when predicates are not stated. */
    @Reads("members.predicates")
    public @Nullable Integer sangatKurang() {
        return count(List.of(Predikat.SANGAT_KURANG));
    }

    /** How many are rated {@code BUTUH_PERBAIKAN} or {@code KURANG}; null when predicates are not stated. */
    @Reads("members.predicates")
    public @Nullable Integer butuhPerbaikanOrKurang() {
        return count(List.of(Predikat.BUTUH_PERBAIKAN, Predikat.CUKUP, Predikat.KURANG));
    }

    /** How many are rated {@code BAIK} or better; null when predicates are not stated. */
    @Reads("members.predicates")
    public @Nullable Integer atLeastBaik() {
        return count(List.of(Predikat.SANGAT_BAIK, Predikat.BAIK));
    }

    /** So many of the rated members, in percent; null when nobody is rated. */
    @Reads("members.predicates")
    public @Nullable BigDecimal percentSangatBaik() {
        return Exact.share(sangatBaik(), rated());
    }

    /** So many of the rated members, in percent; null when nobody is rated. */
    @Reads("members.predicates")
    public @Nullable BigDecimal percentBaik() {
        return Exact.share(baik(), rated());
    }

    /** So many of the rated members, in percent; null when nobody is rated. */
    @Reads("members.predicates")
    public @Nullable BigDecimal percentButuhPerbaikan() {
        return Exact.share(butuhPerbaikan(), rated());
    }

    /** So many of the rated members, in percent; null when nobody is rated. */
    @Reads("members.predicates")
    public @Nullable BigDecimal percentKurang() {
        return Exact.share(kurang(), rated());
    }

    /** So many of the rated members, in percent; null when nobody is rated. */
    @Reads("members.predicates")
    public @Nullable BigDecimal percentSangatKurang() {
        return Exact.share(sangatKurang(), rated());
    }

    /** So many of the rated members, in percent; null when nobody is rated. */
    @Reads("members.predicates")
    public @Nullable BigDecimal percentButuhPerbaikanOrKurang() {
        return Exact.share(butuhPerbaikanOrKurang(), rated());
    }

    /** So many of the rated members, in percent; null when nobody is rated. */
    @Reads("members.predicates")
    public @Nullable BigDecimal percentAtLeastBaik() {
        return Exact.share(atLeastBaik(), rated());
    }

    /**
     * How many of these members are too many: as many people as would have to have another predicate. A share of whole
     * people is rounded down, and what is tolerated is added to it. Needs {@link #rated()}.
     *
     * @param count how many there are
     * @param most the most there may be, in percent of the rated members
     * @param tolerated how many more are tolerated
     */
    public Integer over(Integer count, BigDecimal most, BigDecimal tolerated) {
        return people(BigDecimal.valueOf(count)
                .subtract(share(most).setScale(0, RoundingMode.FLOOR))
                .subtract(tolerated));
    }

    /**
     * How many of these members are too few: as many people as would have to get the predicate. A share of whole people
     * is rounded up, and what is tolerated is taken from it. Needs {@link #rated()}.
     *
     * @param count how many there are
     * @param least the least there must be, in percent of the rated members
     * @param tolerated how many fewer are tolerated
     */
    public Integer under(Integer count, BigDecimal least, BigDecimal tolerated) {
        return people(share(least)
                .setScale(0, RoundingMode.CEILING)
                .subtract(BigDecimal.valueOf(count))
                .subtract(tolerated));
    }

    @Override
    public List<String> missing(String property) {
        if (property.equals("undecided")) {
            return undecided == null ? List.of("members.undecided") : List.of();
        }
        var rated = rated();
        return rated == null || rated == 0 ? List.of("members.predicates") : List.of();
    }

    private BigDecimal share(BigDecimal percent) {
        var rated = rated();
        return rated == null ? BigDecimal.ZERO : Exact.percent(BigDecimal.valueOf(rated), percent);
    }

    private static Integer people(BigDecimal number) {
        return number.max(BigDecimal.ZERO).setScale(0, RoundingMode.CEILING).intValueExact();
    }

    private @Nullable Integer count(List<Predikat> values) {
        return predicates == null
                ? null
                : values.stream()
                        .mapToInt(value -> predicates.getOrDefault(value, 0))
                        .sum();
    }
}
