package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The parts of ability (kemampuan): what one knows and what one can do.
 *
 * @param knowledge from 0 to 100; its parts are asked only where it is not stated
 * @param skill from 0 to 100, likewise
 * @param education education as a score, a part of knowledge, from 0 to 100
 * @param fieldMatch how far the field of education matches the post, a part of knowledge, from 0 to 100
 * @param knowledgeTest the test of knowledge, a part of knowledge, from 0 to 100
 * @param jobPersonMatch the job person match as the assessors gave it, a part of skill, cut to 100
 * @param technicalTest the technical test, a part of skill, from 0 to 100
 * @param trainingHours training against the hours aimed at, a part of skill, in percent, cut to 100
 */
@Given(at = "ability")
public record AbilityMeasures(
        @Schema(description = "From 0 to 100", example = "80")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal knowledge,

        @Schema(description = "From 0 to 100", example = "72.5")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal skill,

        @Schema(description = "Education as a score, from 0 to 100", example = "80")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal education,

        @Schema(description = "How far the field of education matches the post, from 0 to 100", example = "100")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal fieldMatch,

        @Schema(description = "The test of knowledge, from 0 to 100", example = "75")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal knowledgeTest,

        @Schema(description = "The job person match as the assessors gave it, cut to 100", example = "83.5")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal jobPersonMatch,

        @Schema(description = "The technical test, from 0 to 100", example = "70")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal technicalTest,

        @Schema(description = "Training against the hours aimed at, in percent, cut to 100", example = "100")
        @DecimalMin("0")
        @DecimalMax("100")
        @Digits(integer = 3, fraction = 20)
        @Nullable
        BigDecimal trainingHours)
        implements NamesMissing {
    static final AbilityMeasures UNKNOWN = new AbilityMeasures(null, null, null, null, null, null, null, null);

    /** The mean of the parts of knowledge; null unless all are stated. */
    @Reads({"ability.education", "ability.fieldMatch", "ability.knowledgeTest"})
    public @Nullable BigDecimal knowledgeMean() {
        return partsOfKnowledge().mean();
    }

    /** The mean of the parts of skill; null unless all are stated. */
    @Reads({"ability.jobPersonMatch", "ability.technicalTest", "ability.trainingHours"})
    public @Nullable BigDecimal skillMean() {
        return partsOfSkill().mean();
    }

    /** The geometric mean of both parts, from 0 to 100; zero when either is zero. Both must be stated. */
    public BigDecimal geometricMean() {
        return Exact.geometricMean(
                Objects.requireNonNull(knowledge, "knowledge is missing"),
                Objects.requireNonNull(skill, "skill is missing"));
    }

    @Override
    public List<String> missing(String property) {
        if (property.equals("knowledgeMean")) {
            return partsOfKnowledge().missing();
        }
        return property.equals("skillMean") ? partsOfSkill().missing() : List.of();
    }

    private Parts partsOfKnowledge() {
        return Parts.of("ability.knowledge")
                .and("ability.education", education)
                .and("ability.fieldMatch", fieldMatch)
                .and("ability.knowledgeTest", knowledgeTest);
    }

    private Parts partsOfSkill() {
        return Parts.of("ability.skill")
                .and("ability.jobPersonMatch", jobPersonMatch)
                .and("ability.technicalTest", technicalTest)
                .and("ability.trainingHours", trainingHours);
    }
}
