package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unit the employee works in.
 *
 * @param name its name
 * @param agency the agency it belongs to
 * @param within the units above it up to the agency, nearest first; empty directly below the agency, null when not
 *     stated
 * @param predicate the predicate of its achievement in the period, as its leader's superior set it
 * @param headed whether the employee heads it; null reads as not
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

        @Schema(
                description = "The predicate of its achievement in the period, as its leader's superior set it",
                example = "BAIK")
        @Nullable
        OrganisationPredicate predicate,

        @Schema(description = "Whether the employee heads it; null reads as not", example = "false") @Nullable
        Boolean headed) {
    static final OrganisationUnit UNKNOWN = new OrganisationUnit(null, null, null, null, null);

    public OrganisationUnit {
        within = within == null ? null : List.copyOf(within);
    }

    /** Whether the employee heads it and its achievement stands for the head's results: the switch is one. */
    public Boolean standsForHead(BigDecimal applied) {
        return Boolean.TRUE.equals(headed) && applied.compareTo(BigDecimal.ONE) == 0;
    }
}
