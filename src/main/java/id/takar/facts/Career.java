package id.takar.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The time served in posts, counted to the day asked about. Days of several posts are added, days in two posts at once
 * count once, and whole years are those that so many days before that day would make.
 */
@Given(at = "career")
public final class Career implements NamesMissing {
    private final @Nullable List<PostHeld> posts;
    private final LocalDate day;

    Career(@Nullable List<PostHeld> posts, LocalDate day) {
        this.posts = posts;
        this.day = day;
    }

    /** Whole years in posts related to the post applied for; null when a post does not say whether it is. */
    @Reads("career")
    public @Nullable Integer relatedYears() {
        return missing("relatedYears").isEmpty() ? years(p -> Boolean.TRUE.equals(p.related())) : null;
    }

    /** Whole years as administrator; null when the career is not stated. */
    @Reads("career")
    public @Nullable Integer administratorYears() {
        return years(p -> p.level() == PostLevel.ADMINISTRATOR);
    }

    /** Whole years as functional official at the level Ahli Madya; null when the career is not stated. */
    @Reads("career")
    public @Nullable Integer expertMadyaYears() {
        return years(p -> p.level() == PostLevel.AHLI_MADYA);
    }

    /** Whole years as supervisor; null when the career is not stated. */
    @Reads("career")
    public @Nullable Integer supervisorYears() {
        return years(p -> p.level() == PostLevel.PENGAWAS);
    }

    /** Whole years in functional posts that count as equal to a supervisor; null when the career is not stated. */
    @Reads("career")
    public @Nullable Integer supervisorEqualYears() {
        return years(p -> p.equalTo() == PostLevel.PENGAWAS);
    }

    /** Whole years as executor; null when the career is not stated. */
    @Reads("career")
    public @Nullable Integer executorYears() {
        return years(p -> p.level() == PostLevel.PELAKSANA);
    }

    /** Whole years in functional posts that count as equal to an executor; null when the career is not stated. */
    @Reads("career")
    public @Nullable Integer executorEqualYears() {
        return years(p -> p.equalTo() == PostLevel.PELAKSANA);
    }

    @Override
    public List<String> missing(String property) {
        if (posts == null) {
            return List.of("career");
        }
        return property.equals("relatedYears")
                ? posts.stream()
                        .filter(p -> p.related() == null)
                        .map(p -> "career[" + p.key() + "].related")
                        .toList()
                : List.of();
    }

    private @Nullable Integer years(Predicate<PostHeld> which) {
        if (posts == null) {
            return null;
        }
        long days = 0;
        var counted = LocalDate.MIN;
        for (var spell : spells(which)) {
            var since = spell.since().isAfter(counted) ? spell.since() : counted;
            var until = end(spell);
            if (since.isBefore(until)) {
                days += ChronoUnit.DAYS.between(since, until);
                counted = until;
            }
        }
        return (int) ChronoUnit.YEARS.between(day.minusDays(days), day);
    }

    private List<PostHeld> spells(Predicate<PostHeld> which) {
        var spells = new ArrayList<>(posts == null ? List.of() : posts);
        spells.removeIf(which.negate());
        spells.sort(Comparator.comparing(PostHeld::since));
        return spells;
    }

    private LocalDate end(PostHeld spell) {
        var until = spell.until();
        return until == null || until.isAfter(day) ? day : until;
    }
}
