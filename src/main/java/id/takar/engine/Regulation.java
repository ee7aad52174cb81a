package id.takar.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A regulation that rules may cite.
 *
 * @param id as rules cite it
 * @param subjects what it is about, by language
 * @param from the first day it holds as the register has it: a day, a month or a year; null where it is not known
 * @param first the first day on which it can have held; null where it is not known
 * @param until the last day on which it can have held; null while it holds
 * @param replaces the regulations it took the place of
 * @param amends the regulations it changed and left in force
 * @param confidence how sure the entry is; null when not marked
 * @param source where the entry comes from; null when not marked
 * @param file path of its register below {@code rules/}
 * @param line where it stands there
 */
public record Regulation(
        String id,
        Map<String, String> subjects,
        @Nullable String from,
        @Nullable LocalDate first,
        @Nullable LocalDate until,
        List<String> replaces,
        List<String> amends,
        @Nullable String confidence,
        @Nullable String source,
        String file,
        int line) {
    public Regulation {
        subjects = Map.copyOf(subjects);
        replaces = List.copyOf(replaces);
        amends = List.copyOf(amends);
    }

    /** What it is about; in Indonesian unless English is asked for. */
    public String subject(Locale language) {
        return subjects.getOrDefault(language.getLanguage().equals("en") ? "en" : "id", "");
    }
}
