package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The direct superior.
 *
 * @param golongan the superior's rank
 * @param post the superior's post, for people
 * @param key the agency's own key for the superior, the same for all whom he or she leads; never a NIP
 * @param results the results of the superior's own plan; null when not stated, empty when there are none yet
 */
@Given(at = "superior")
public record Superior(
        @Schema(
                description = "The superior's rank",
                example = "IV/a",
                type = "string",
                allowableValues = {
                    "I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d",
                    "IV/a", "IV/b", "IV/c", "IV/d", "IV/e"
                })
        @Nullable
        Golongan golongan,

        @Schema(description = "The superior's post, for people", example = "Kepala Bidang Pelayanan")
        @Size(max = 300)
        @Nullable
        String post,

        @Schema(
                description =
                        "The agency's own key for the superior, the same for all whom he or she leads; never a NIP",
                example = "L-017")
        @Size(max = 40)
        @Nullable
        String key,

        @Schema(
                description = "The results of the superior's own plan; null when not stated, empty when there are none"
                        + " yet",
                example = "[{\"key\":\"S1\",\"title\":\"RHK 1 Kepala Bidang Pelayanan\"}]")
        @Nullable
        List<SuperiorResult> results) {
    static final Superior UNKNOWN = new Superior(null, null, null, null);

    public Superior {
        results = results == null ? null : List.copyOf(results);
    }

    /** How many results the superior's plan has; null when they are not stated. */
    @Reads("superior.results")
    public @Nullable Integer planned() {
        return results == null ? null : results.size();
    }

    /** Whether the superior's plan has a result of this key or title; null when its results are not stated. */
    @Reads("superior.results")
    public @Nullable Boolean has(String result) {
        return results == null ? null : results.stream().anyMatch(r -> r.isNamedBy(result));
    }
}
