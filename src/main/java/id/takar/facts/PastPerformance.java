package id.takar.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The predicates fixed for the two calendar years before the day on which the facts were stated. */
@Given(at = "predicates")
public final class PastPerformance implements NamesMissing {
    private final @Nullable List<YearlyPredicate> predicates;
    private final int last;

    PastPerformance(@Nullable List<YearlyPredicate> predicates, LocalDate statedOn) {
        this.predicates = predicates;
        this.last = statedOn.getYear() - 1;
    }

    /** The predicate of the last calendar year; null when not stated. */
    @Reads("predicates")
    public @Nullable Predikat lastYear() {
        return of(last);
    }

    /** The predicate of the calendar year before the last; null when not stated. */
    @Reads("predicates")
    public @Nullable Predikat yearBefore() {
        return of(last - 1);
    }

    @Override
    public List<String> missing(String property) {
        int year = property.equals("yearBefore") ? last - 1 : last;
        return of(year) == null ? List.of("predicates[" + year + "]") : List.of();
    }

    private @Nullable Predikat of(int year) {
        if (predicates != null) {
            for (var predicate : predicates) {
                if (predicate.year() == year) {
                    return predicate.value();
                }
            }
        }
        return null;
    }
}
