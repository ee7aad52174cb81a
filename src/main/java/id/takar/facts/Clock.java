package id.takar.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts days after a first day, which is not counted itself: all of them, or working days only.
 *
 * @param first the day after which counting begins
 * @param calendar which days are worked
 */
record Clock(LocalDate first, Calendar calendar) {
    /** How many days after the first a day is; null when a year's calendar is needed and not declared. */
    @Nullable
    Integer until(LocalDate day, boolean workingDays) {
        return workingDays
                ? calendar.workingDays(first, day)
                : Integer.valueOf((int) ChronoUnit.DAYS.between(first, day));
    }

    /** The day so many days after the first, likewise. */
    @Nullable
    LocalDate after(BigDecimal days, boolean workingDays) {
        return workingDays ? calendar.after(first, days.intValueExact()) : first.plusDays(days.longValueExact());
    }

    /** What is not declared of the years up to a day. */
    List<String> lacks(LocalDate day) {
        return calendar.lacks(first, day);
    }

    /** What is not declared of the year that follows. */
    List<String> lacks() {
        return calendar.lacks(first, first.plusYears(1));
    }
}
