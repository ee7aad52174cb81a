package id.takar.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The discipline record on the day asked about and in the years before the end of the evaluation period. */
@Given(at = "discipline")
public final class DisciplineRecord {
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
     * The heaviest punishment served at any time in these many years up to the last day of the period; NONE when none
     * was; null when the record or that day is not stated.
     */
    @Reads({"discipline", "period.to"})
    public @Nullable DisciplineLevel heaviestInYears(BigDecimal years) {
        if (periodTo == null) {
            return null;
        }
        var first = periodTo.plusDays(1).minusYears(years.longValue());
        return heaviest(p ->
                !p.from().isAfter(periodTo) && (p.until() == null || p.until().isAfter(first)));
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
