package id.takar.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day told from another one, as scenarios write it: {@code 4 years before the day}, {@code 1 year and 1 day before
 * 2024-04-01}, {@code the day}. The day is the one that the scenario asks about.
 */
final class RelativeDay {
    private static final String STEP = "([0-9]{1,5}) (day|month|year)s?";
    private static final String ANCHOR = "(the day|[0-9]{4}-[0-9]{2}-[0-9]{2})";
    private static final Pattern STEPS = Pattern.compile(STEP);
    private static final Pattern FORM =
            Pattern.compile("(" + STEP + "(?: and " + STEP + ")*) (before|after) " + ANCHOR);
    private static final Pattern MEANT = Pattern.compile(
            "(?i)the day|[0-9].*\\b(before|after)\\b.*|.*\\b(before|after) (the day|[0-9]{4}-[0-9]{2}-[0-9]{2})");
    private static final String THE_DAY = "the day";

    private RelativeDay() {}

    /** Whether a text is meant as such a day, well written or not. */
    static boolean isMeant(String text) {
        return MEANT.matcher(text).matches();
    }

    /** The day that a text tells; null when it cannot be read as one. */
    static @Nullable LocalDate read(String text, LocalDate theDay) {
        if (text.equals(THE_DAY)) {
            return theDay;
        }
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        try {
            String anchor = form.group(form.groupCount());
            var from = anchor.equals(THE_DAY) ? theDay : LocalDate.parse(anchor);
            var steps = steps(STEPS.matcher(form.group(1)));
            return form.group(form.groupCount() - 1).equals("before") ? from.minus(steps) : from.plus(steps);
        } catch (DateTimeException | ArithmeticException notADay) {
            return null;
        }
    }

    private static Period steps(Matcher step) {
        var steps = Period.ZERO;
        while (step.find()) {
            int count = Integer.parseInt(step.group(1));
            steps = switch (step.group(2)) {
                case "year" -> steps.plusYears(count);
                case "month" -> steps.plusMonths(count);
                default -> steps.plusDays(count);
            };
        }
        return steps;
    }
}
