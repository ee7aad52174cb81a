package id.takar.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked, as the policies declare it. A year whose holidays are not declared has no working days that
 * could be counted.
 *
 * @param week the days of the week that are worked; empty when no policy says
 * @param years the years whose holidays are all declared
 * @param holidays the days on which nobody works
 */
public record Calendar(Set<DayOfWeek> week, Set<Integer> years, Set<LocalDate> holidays) {
    /** No policy declares anything. */
    public static final Calendar UNKNOWN = new Calendar(Set.of(), Set.of(), Set.of());

    public Calendar {
        week = Set.copyOf(week);
        years = Set.copyOf(years);
        holidays = Set.copyOf(holidays);
    }

    /**
     * How many working days after the first day the last one is; a day that is not worked counts as the next that is.
     * None when the last is not after the first; null when a year between them has no calendar.
     */
    @Nullable
    Integer workingDays(LocalDate first, LocalDate last) {
        if (!lacks(first, last).isEmpty()) {
            return null;
        }
        int days = 0;
        for (var day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorked(day)) {
                days++;
            }
        }
        return last.isAfter(first) && !isWorked(last) ? days + 1 : days;
    }

    /** The working day that comes so many working days after a day; null when a year until then has no calendar. */
    @Nullable
    LocalDate after(LocalDate first, int days) {
        var day = first;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (!lacks(first, day).isEmpty()) {
                return null;
            }
            if (isWorked(day)) {
                counted++;
            }
        }
        return day;
    }

    /** What is not declared and would be needed to count from one day to another; empty when nothing is missing. */
    List<String> lacks(LocalDate first, LocalDate last) {
        if (week.isEmpty()) {
            return List.of("calendar.week");
        }
        for (int year = first.plusDays(1).getYear(); year <= last.getYear(); year++) {
            if (!years.contains(year)) {
                return List.of("calendar[" + year + "]");
            }
        }
        return List.of();
    }

    private boolean isWorked(LocalDate day) {
        return week.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}
