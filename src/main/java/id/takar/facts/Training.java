package id.takar.facts;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One training completed.
 *
 * @param key its short id in the file; unique in the file
 * @param kind what kind of training
 * @param title its title
 * @param hours its lesson hours (JP)
 * @param completedOn the day it was completed
 */
@Given(at = "trainings", many = true)
public record Training(
        String key,
        @Nullable TrainingKind kind,
        @Nullable String title,
        @Nullable Integer hours,
        @Nullable LocalDate completedOn) {
    public Training {
        Objects.requireNonNull(key, "a training needs a key");
    }
}
