package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which group of employees a group file is about.
 *
 * @param kind what holds it together
 * @param key its key among groups of its kind
 * @param name its name, for people
 * @param within the groups above it, nearest first; null when not stated
 * @param predicate the predicate of its achievement in the period
 */
@Given(at = "group", about = About.GROUP)
public record Group(
        @Schema(description = "What holds it together", example = "UNIT") @Nullable
        GroupKind kind,

        @Schema(description = "Its key among groups of its kind", example = "Dinas Kesehatan/Bidang Pelayanan")
        @Size(max = 3000)
        @Nullable
        String key,

        @Schema(description = "Its name, for people", example = "Bidang Pelayanan") @Size(max = 300) @Nullable
        String name,

        @Schema(description = "The groups above it, nearest first", example = "[\"Dinas Kesehatan\"]")
        @Size(max = 300)
        @Nullable
        List<String> within,

        @Schema(description = "The predicate of its achievement in the period", example = "BAIK") @Nullable
        OrganisationPredicate predicate) {
    static final Group UNKNOWN = new Group(null, null, null, null, null);

    public Group {
        within = within == null ? null : List.copyOf(within);
    }
}
