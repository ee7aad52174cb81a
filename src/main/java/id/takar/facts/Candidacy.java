package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A post applied for, and what was found about the candidate.
 *
 * @param level the level of the post applied for; null when none is
 * @param healthy whether the candidate is healthy in body and mind
 * @param integrity whether track record, integrity and morality are good
 * @param competent whether the competences reach the standard of the post
 * @param trained whether the training for the post was completed
 * @param keepsFunctionalPost whether a functional post would be held beside it
 * @param assetReportFiled whether the asset report was filed
 * @param exemptedByPresident whether the President exempted the candidate from the conditions
 */
@Given(at = "candidacy")
public record Candidacy(
        @Schema(description = "The level of the post applied for; null when none is", example = "ADMINISTRATOR")
        @Nullable
        PostLevel level,

        @Schema(description = "Whether the candidate is healthy in body and mind", example = "true") @Nullable
        Boolean healthy,

        @Schema(description = "Whether track record, integrity and morality are good", example = "true") @Nullable
        Boolean integrity,

        @Schema(description = "Whether the competences reach the standard of the post", example = "true") @Nullable
        Boolean competent,

        @Schema(description = "Whether the training for the post was completed", example = "true") @Nullable
        Boolean trained,

        @Schema(description = "Whether a functional post would be held beside it", example = "false") @Nullable
        Boolean keepsFunctionalPost,

        @Schema(description = "Whether the asset report was filed", example = "true") @Nullable
        Boolean assetReportFiled,

        @Schema(description = "Whether the President exempted the candidate from the conditions", example = "false")
        @Nullable
        Boolean exemptedByPresident) {
    static final Candidacy NONE = new Candidacy(null, null, null, null, null, null, null, null);
}
