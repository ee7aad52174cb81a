package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The direct superior.
 *
 * @param golongan the superior's rank
 * @param post the superior's post, for people
 * @param key the agency's own key for the superior, the same for all whom he or she leads; never a NIP
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
        String key) {
    static final Superior UNKNOWN = new Superior(null, null, null);
}
