package id.takar.engine;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days an evaluation goes by.
 *
 * @param asked the day asked about
 * @param period the last day of the evaluation period; null when the file does not state it, and then no rule of a
 *     policy dated by the period holds
 */
record Days(LocalDate asked, @Nullable LocalDate period) {

    /** The day that a policy goes by; null when the file does not state it. */
    @Nullable
    LocalDate of(RuleText.Dated dated) {
        return switch (dated) {
            case PERIOD -> period;
            case DAY -> asked;
        };
    }
}
