package id.takar.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The trainings together, up to the last day of the evaluation period. */
@Given(at = "trainings")
public final class TrainingRecord implements NamesMissing {
    private final @Nullable List<Training> trainings;
    private final Period period;

    TrainingRecord(@Nullable List<Training> trainings, Period period) {
        this.trainings = trainings;
        this.period = period;
    }

    /** Whether a leadership training that fits the post was completed; null when that cannot be said. */
    @Reads("trainings")
    public @Nullable Boolean leadership() {
        return fitting(TrainingKind.LEADERSHIP);
    }

    /** Whether a functional training that fits the post was completed; null when that cannot be said. */
    @Reads("trainings")
    public @Nullable Boolean functional() {
        return fitting(TrainingKind.FUNCTIONAL);
    }

    /** The hours of technical training completed in the period; null when one lacks its day or its hours. */
    @Reads("trainings")
    public @Nullable Integer technicalHours() {
        if (!missing("technicalHours").isEmpty()) {
            return null;
        }
        int hours = 0;
        for (var training : inPeriod(TrainingKind.TECHNICAL)) {
            var stated = training.hours();
            hours += stated == null ? 0 : stated;
        }
        return hours;
    }

    /** Whether a seminar, workshop or course was completed in the period; null when that cannot be said. */
    @Reads("trainings")
    public @Nullable Boolean seminar() {
        return (inPeriod(TrainingKind.SEMINAR).isEmpty() && !missing("seminar").isEmpty())
                ? null
                : !inPeriod(TrainingKind.SEMINAR).isEmpty();
    }

    /**
     * The hours of all trainings of the calendar year in which the period ends, up to that day; null when one lacks its
     * day or its hours.
     */
    @Reads({"trainings", "period.to"})
    public @Nullable Integer hoursInYear() {
        var to = period.to();
        if (to == null || !missing("hoursInYear").isEmpty()) {
            return null;
        }
        return inYear(to)
                .mapToInt(t -> Objects.requireNonNull(t.hours(), "hours are missing"))
                .sum();
    }

    /** The hours of a right that are left in that year, at least 0. Needs {@link #hoursInYear()}. */
    public BigDecimal hoursLeft(BigDecimal right) {
        var taken = BigDecimal.valueOf(Objects.requireNonNull(hoursInYear(), "hours are missing"));
        return right.subtract(taken).max(BigDecimal.ZERO);
    }

    private Stream<Training> inYear(LocalDate to) {
        return all().filter(t -> {
            var on = t.completedOn();
            return on != null && on.getYear() == to.getYear() && !on.isAfter(to);
        });
    }

    private List<String> missingOfYear() {
        var to = period.to();
        if (trainings == null || to == null) {
            var names = new ArrayList<String>();
            if (to == null) {
                names.add("period.to");
            }
            if (trainings == null) {
                names.add("trainings");
            }
            return names;
        }
        return Stream.concat(
                        all().filter(t -> t.completedOn() == null).map(t -> path(t, "completedOn")),
                        inYear(to).filter(t -> t.hours() == null).map(t -> path(t, "hours")))
                .toList();
    }

    private @Nullable Boolean fitting(TrainingKind kind) {
        boolean one = done(kind).anyMatch(t -> Boolean.TRUE.equals(t.fitsPost()));
        return (!one && !unclear(kind).isEmpty()) ? null : one;
    }

    @Override
    public List<String> missing(String property) {
        if (property.equals("leadership")) {
            return unclear(TrainingKind.LEADERSHIP);
        }
        if (property.equals("functional")) {
            return unclear(TrainingKind.FUNCTIONAL);
        }
        if (property.equals("seminar")) {
            return undated(TrainingKind.SEMINAR);
        }
        if (property.equals("hoursInYear")) {
            return missingOfYear();
        }
        var missing = new ArrayList<>(undated(TrainingKind.TECHNICAL));
        inPeriod(TrainingKind.TECHNICAL).stream()
                .filter(t -> t.hours() == null)
                .forEach(t -> missing.add(path(t, "hours")));
        return missing;
    }

    private List<String> unclear(TrainingKind kind) {
        return trainings == null
                ? List.of("trainings")
                : kinds(done(kind).filter(t -> t.fitsPost() == null).map(t -> path(t, "fitsPost")));
    }

    private List<String> undated(TrainingKind kind) {
        if (trainings == null) {
            return List.of("trainings");
        }
        if (period.from() == null) {
            return List.of("period.from");
        }
        return kinds(of(kind).filter(t -> t.completedOn() == null).map(t -> path(t, "completedOn")));
    }

    /** These, and the trainings of no stated kind, which might be of any. */
    private List<String> kinds(Stream<String> more) {
        return Stream.concat(more, all().filter(t -> t.kind() == null).map(t -> path(t, "kind")))
                .toList();
    }

    private static String path(Training training, String entry) {
        return "trainings[" + training.key() + "]." + entry;
    }

    private Stream<Training> all() {
        return trainings == null ? Stream.of() : trainings.stream();
    }

    private Stream<Training> of(TrainingKind kind) {
        return all().filter(t -> t.kind() == kind);
    }

    /** Not those after the period; one without a day is taken to be done. */
    private Stream<Training> done(TrainingKind kind) {
        return of(kind).filter(t -> until(t.completedOn()));
    }

    private boolean until(@Nullable LocalDate on) {
        var to = period.to();
        return on == null || to == null || !on.isAfter(to);
    }

    private List<Training> inPeriod(TrainingKind kind) {
        var from = period.from();
        return done(kind)
                .filter(t -> {
                    var on = t.completedOn();
                    return on != null && from != null && !on.isBefore(from);
                })
                .toList();
    }
}
