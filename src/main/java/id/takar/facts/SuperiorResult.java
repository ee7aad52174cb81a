package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A work result in the superior's own plan, which results of others may support.
 *
 * @param key its short id, such as {@code S1}; unique in the list
 * @param title what is to be achieved
 */
public record SuperiorResult(
        @Schema(
                description = "Its short id, such as `S1`; unique in the list",
                example = "S1",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank
        @Size(min = 1, max = 40)
        String key,

        @Schema(description = "What is to be achieved", example = "RHK 2 Kepala Bidang Pelayanan")
        @Size(max = 500)
        @Nullable
        String title) {
    public SuperiorResult {
        Objects.requireNonNull(key, "a superior's result needs a key");
    }

    /** Whether a text names this result, by its key or its title; blanks around it and case do not matter. */
    boolean isNamedBy(String text) {
        return isSame(key, text) || (title != null && isSame(title, text));
    }

    private static boolean isSame(String name, String text) {
        return name.strip().equalsIgnoreCase(text.strip());
    }
}
