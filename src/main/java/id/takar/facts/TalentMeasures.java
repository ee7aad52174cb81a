package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What talent management measures beside performance.
 *
 * @param potential the potential axis, from 0 to 100; its parts are asked only where it is not stated
 * @param awards awards of the last five years as a score, from 0 to 100
 * @param assignments team assignments as a score, from 0 to 100
 * @param feedback the feedback of peers and subordinates (360), from 0 to 100
 * @param competence competence, from 0 to 100; the job person match counts where it is not stated
 * @param development competence development, from 0 to 100; the match of the training counts where it is not stated
 * @param experience experience in posts, from 0 to 100; its three parts count where it is not stated
 * @param assessedPotential the potential as assessed, from 0 to 100
 * @param fieldMatch whether the field of education matches the post
 * @param trainingMatch whether the training matches the post
 * @param variety how varied the posts held so far were
 * @param acting the highest acting post held so far
 * @param potentialAndCompetence potential and competence together, from 0 to 200, before it is cut
 * @param qualification qualification, from 0 to 100; its four parts count where it is not stated
 * @param technicalTest the technical test for the post aimed at, from 0 to 100
 * @param targetLevel the level of the post aimed at
 */
@Given(at = "talent")
public record TalentMeasures(
        @Schema(
                description = "The potential axis, from 0 to 100; its parts are asked only where it is not stated",
                example = "82.5")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal potential,

        @Schema(description = "Awards of the last five years as a score, from 0 to 100", example = "80")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal awards,

        @Schema(description = "Team assignments as a score, from 0 to 100", example = "50")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal assignments,

        @Schema(description = "The feedback of peers and subordinates (360), from 0 to 100", example = "90")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal feedback,

        @Schema(
                description = "Competence, from 0 to 100; the job person match counts where it is not stated",
                example = "85")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal competence,

        @Schema(description = "Competence development, from 0 to 100", example = "100")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal development,

        @Schema(description = "Experience in posts, from 0 to 100", example = "80")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal experience,

        @Schema(description = "The potential as assessed, from 0 to 100", example = "75")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal assessedPotential,

        @Schema(description = "Whether the field of education matches the post", example = "true") @Nullable
        Boolean fieldMatch,

        @Schema(description = "Whether the training matches the post", example = "true") @Nullable
        Boolean trainingMatch,

        @Schema(description = "How varied the posts held so far were", example = "ACROSS_UNITS") @Nullable
        PostVariety variety,

        @Schema(description = "The highest acting post held so far", example = "PLH_EQUAL") @Nullable
        ActingPost acting,

        @Schema(description = "Potential and competence together, from 0 to 200", example = "82")
        @DecimalMin("0")
        @DecimalMax("200")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal potentialAndCompetence,

        @Schema(description = "Qualification, from 0 to 100", example = "75.83")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal qualification,

        @Schema(description = "The technical test for the post aimed at, from 0 to 100", example = "70")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal technicalTest,

        @Schema(description = "The level of the post aimed at", example = "ADMINISTRATOR") @Nullable
        PostLevel targetLevel) {
    static final TalentMeasures UNKNOWN = new TalentMeasures(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
