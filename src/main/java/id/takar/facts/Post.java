package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The post held.
 *
 * @param kind structural, functional or executor
 * @param title its title, for people
 * @param level its level
 * @param eselon the echelon of a structural post
 * @param since the day from which a post of this level is held without a gap, from the definitive inauguration
 * @param vacancyAbove whether the agency has a vacancy in the next functional level
 */
@Given(at = "post")
public record Post(
        @Schema(description = "Structural, functional or executor", example = "STRUCTURAL") @Nullable
        PostKind kind,

        @Schema(description = "Its title, for people", example = "Kepala Seksi Pelayanan") @Size(max = 300) @Nullable
        String title,

        @Schema(description = "Its level", example = "PENGAWAS") @Nullable
        PostLevel level,

        @Schema(
                description = "The echelon of a structural post",
                example = "IV.A",
                type = "string",
                allowableValues = {"I.A", "I.B", "II.A", "II.B", "III.A", "III.B", "IV.A", "IV.B", "V"})
        @Nullable
        Eselon eselon,

        @Schema(
                description =
                        "The day from which a post of this level is held without a gap, from the definitive inauguration",
                example = "2021-09-01")
        @Nullable
        LocalDate since,

        @Schema(description = "Whether the agency has a vacancy in the next functional level", example = "true")
        @Nullable
        Boolean vacancyAbove) {
    static final Post UNKNOWN = new Post(null, null, null, null, null, null);

    /** Whether it is a high leadership post (JPT); null when its level is not stated. */
    @Reads("post.level")
    public @Nullable Boolean highLeadership() {
        return level == null ? null : level.isHighLeadership();
    }
}
