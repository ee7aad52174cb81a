package id.takar.engine;

import java.time.LocalDate;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * One rule as an officer wrote it.
 *
 * @param policy folder and stem of its policy, such as {@code national/promotion/regular}
 * @param id its stable id
 * @param name its sentence
 * @param legalBasis the article, to the letter
 * @param from the first day it holds
 * @param until the last day it holds; null while open
 * @param confidence how sure the source is; null when not marked
 * @param source where the reading comes from; null when not marked
 * @param unit what its threshold counts; null where it sets none
 * @param dated whose day its policy goes by
 * @param file path below {@code rules/}
 * @param line where it starts
 * @param bindings the names it gives to values, without the {@code $}
 * @param freeTexts those bindings that hold words of the employee file, which are never translated
 * @param thresholds the thresholds it names
 * @param declaration whether it asks for nothing and so only declares
 */
public record RuleText(
        String policy,
        String id,
        String name,
        String legalBasis,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String confidence,
        @Nullable String source,
        @Nullable Unit unit,
        Dated dated,
        String file,
        int line,
        Set<String> bindings,
        Set<String> freeTexts,
        SortedSet<String> thresholds,
        boolean declaration) {

    /** Whose day a policy goes by. */
    public enum Dated {
        PERIOD,
        DAY,
        EVENT
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether this mark of confidence says that no text of the law was seen that confirms it. */
    public static boolean isUnconfirmed(@Nullable String confidence) {
        return "M".equals(confidence) || "I".equals(confidence);
    }
}
