package id.takar.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The leadership trainings (Diklatpim) passed by the day asked about, by level. */
@Given(at = "trainings")
public final class LeadershipCourses implements NamesMissing {
    private final @Nullable List<Training> trainings;
    private final LocalDate day;

    LeadershipCourses(@Nullable List<Training> trainings, LocalDate day) {
        this.trainings = trainings;
        this.day = day;
    }

    /** Whether Diklatpim III or its equal was passed; null when that cannot be said. */
    @Reads("trainings")
    public @Nullable Boolean third() {
        return passed(LeadershipCourse.PIM_III);
    }

    /** Whether Diklatpim IV or its equal was passed; null when that cannot be said. */
    @Reads("trainings")
    public @Nullable Boolean fourth() {
        return passed(LeadershipCourse.PIM_IV);
    }

    private @Nullable Boolean passed(LeadershipCourse course) {
        boolean one = byTheDay().stream().anyMatch(t -> isLeadership(t) && t.course() == course);
        return (!one && !missing("").isEmpty()) ? null : one;
    }

    @Override
    public List<String> missing(String property) {
        if (trainings == null) {
            return List.of("trainings");
        }
        var missing = new ArrayList<String>();
        for (var training : byTheDay()) {
            if (training.kind() == null) {
                missing.add("trainings[" + training.key() + "].kind");
            } else if (isLeadership(training) && training.course() == null) {
                missing.add("trainings[" + training.key() + "].course");
            }
        }
        return missing;
    }

    private static boolean isLeadership(Training training) {
        return training.kind() == TrainingKind.LEADERSHIP;
    }

    /** Those not completed after the day; one without a day is taken to be done. */
    private List<Training> byTheDay() {
        return trainings == null
                ? List.of()
                : trainings.stream()
                        .filter(t -> {
                            var on = t.completedOn();
                            return on == null || !on.isAfter(day);
                        })
                        .toList();
    }
}
