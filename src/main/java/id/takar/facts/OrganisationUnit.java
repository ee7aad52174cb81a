package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit the employee works in.
 *
 * @param name its name
 * @param agency the agency it belongs to
 * @param within the units above it up to the agency, nearest first; empty directly below the agency, null when not
 *     stated
 * @param predicate the predicate of its achievement in the period
 */
@Given(at = "organisation")
public record OrganisationUnit(
        @Schema(description = "Its name", example = "Bidang Pelayanan") @Size(max = 300) @Nullable
        String name,

        @Schema(description = "The agency it belongs to", example = "Dinas Kesehatan Kota Samarinda")
        @Size(max = 300)
        @Nullable
        String agency,

        @Schema(
                description = "The units above it up to the agency, nearest first; empty directly below the agency",
                example = "[\"Bidang Pelayanan Kesehatan\"]")
        @Size(max = 300)
        @Nullable
        List<String> within,

        @Schema(description = "The predicate of its achievement in the period", example = "BAIK") @Nullable
        OrganisationPredicate predicate) {
    static final OrganisationUnit UNKNOWN = new OrganisationUnit(null, null, null, null);

    public OrganisationUnit {
        within = within == null ? null : List.copyOf(within);
    }
}
