package id.takar.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One discipline punishment.
 *
 * @param level light, medium or heavy
 * @param kind what it is, in words
 * @param from the first day it is served
 * @param until the first day it is no longer served; null while open
 */
public record Punishment(
        DisciplineLevel level,
        @Nullable String kind,
        LocalDate from,
        @Nullable LocalDate until) {
    boolean servedOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
