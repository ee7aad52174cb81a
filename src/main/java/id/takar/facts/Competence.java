package id.takar.facts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One competence: what the post requires and what was found.
 *
 * @param key its short id in the file; unique in the file
 * @param group managerial, socio-cultural or technical
 * @param required the level required, 1 to 5
 * @param achieved the level found, 1 to 5
 */
@Given(at = "competences", many = true)
public record Competence(
        String key,
        @Nullable CompetenceGroup group,
        @Nullable Integer required,
        @Nullable Integer achieved) {
    public Competence {
        Objects.requireNonNull(key, "a competence needs a key");
    }
}
