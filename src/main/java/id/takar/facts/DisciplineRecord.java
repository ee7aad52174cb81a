package id.takar.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The discipline record on the day asked about and in the years before the end of the evaluation period. */
@Given(at = "discipline")
public final class DisciplineRecord implements NamesMissing {
    private final @Nullable List<Punishment> punishments;
    private final LocalDate day;
    private final @Nullable LocalDate periodTo;

    DisciplineRecord(@Nullable List<Punishment> punishments, LocalDate day, @Nullable LocalDate periodTo) {
        this.punishments = punishments;
        this.day = day;
        this.periodTo = periodTo;
    }

    /** The heaviest punishment being served; NONE when none is; null when the record is not stated. */
    @Reads("discipline")
    public @Nullable DisciplineLevel serving() {
        return heaviest(p -> p.servedOn(day));
    }

    /** The heaviest punishment of all that began by the day; NONE when none did; null when the record is not stated. */
    @Reads("discipline")
    public @Nullable DisciplineLevel heaviestEver() {
        return heaviest(p -> !p.from().isAfter(day));
    }

    /**
     * The heaviest punishment served on the day asked about or in these many months before it; NONE when none was; null
     * when the record is not stated.
     */
    @Reads("discipline")
    public @Nullable DisciplineLevel heaviestInMonths(BigDecimal months) {
        var first = day.minusMonths(months.longValueExact());
        return heaviest(p -> p.overlaps(first, day));
    }

    /** Which kind the heaviest punishment being served is; NONE when none is; null when that is not stated. */
    @Reads("discipline")
    public @Nullable Sanction sanction() {
        if (punishments == null) {
            return null;
        }
        var served = served();
        return served == null ? Sanction.NONE : served.sanction();
    }

    /** The first day on which the heaviest punishment being served no longer is; null when none is or it is open. */
    @Reads("discipline")
    public @Nullable LocalDate until() {
        var served = served();
        return served == null ? null : served.until();
    }

    /** The day so many months after {@link #until}; null when it is. */
    @Reads("discipline")
    public @Nullable LocalDate freeAfter(BigDecimal months) {
        var until = until();
        return until == null ? null : until.plusMonths(months.longValueExact());
    }

    /** Whether the heaviest punishment being served lasts exactly so many months; null when its end is not stated. */
    @Reads("discipline")
    public @Nullable Boolean lasts(BigDecimal months) {
        var served = served();
        var until = until();
        if (served == null || until == null) {
            return null;
        }
        return until.equals(served.from().plusMonths(months.longValueExact()));
    }

    @Override
    public List<String> missing(String property) {
        var served = served();
        boolean unnamed = property.equals("sanction") && sanction() == null;
        return served == null || !unnamed ? List.of() : List.of("discipline[" + served.from() + "].sanction");
    }

    /** The heaviest punishment being served, of several the one that ends last; null when none is. */
    private @Nullable Punishment served() {
        return punishments == null
                ? null
                : punishments.stream()
                        .filter(p -> p.servedOn(day))
                        .max(Comparator.comparing(Punishment::level)
                                .thenComparing(Punishment::until, Comparator.nullsLast(Comparator.naturalOrder())))
                        .orElse(null);
    }

    /**
     * The heaviest punishment served at any time in these many years up to the last day of the period; NONE when none
     * was; null when the record or that day is not stated.
     */
    @Reads({"discipline", "period.to"})
    public @Nullable DisciplineLevel heaviestInYears(BigDecimal years) {
        if (periodTo == null) {
            return null;
        }
        var first = periodTo.plusDays(1).minusYears(years.longValue());
        return heaviest(p -> p.overlaps(first, periodTo));
    }

    private @Nullable DisciplineLevel heaviest(Predicate<Punishment> which) {
        return punishments == null
                ? null
                : punishments.stream()
                        .filter(which)
                        .map(Punishment::level)
                        .max(Comparator.naturalOrder())
                        .orElse(DisciplineLevel.NONE);
    }
}
