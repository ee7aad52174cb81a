package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One answer to the instrument of public service motivation. The wording of its items is under copyright and stands
 * nowhere here: an item is known by its key.
 *
 * @param key its short id in the file; unique in the file
 * @param dimension what it measures
 * @param reversed whether agreeing says less of it
 * @param answer the answer on the scale; null when not answered
 */
public record PublicServiceAnswer(
        @Schema(
                description = "Its short id in the file; unique in the file",
                example = "CP3",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @NotBlank
        @Size(min = 1, max = 40)
        String key,

        @Schema(description = "What it measures", example = "COMPASSION") @Nullable
        PublicServiceDimension dimension,

        @Schema(description = "Whether agreeing says less of it", example = "true") @Nullable
        Boolean reversed,

        @Schema(description = "The answer on the scale; null when not answered", example = "2")
        @Min(1)
        @Max(5)
        @Nullable
        Integer answer) {
    public PublicServiceAnswer {
        Objects.requireNonNull(key, "an answer needs a key");
    }

    boolean counts(PublicServiceDimension of) {
        return dimension == of && reversed != null && answer != null;
    }

    /** The answer, turned round where agreeing says less. It must count. */
    BigDecimal scored(BigDecimal lowest, BigDecimal highest) {
        var given = BigDecimal.valueOf(Objects.requireNonNull(answer, "the item was not answered"));
        return Boolean.TRUE.equals(reversed) ? lowest.add(highest).subtract(given) : given;
    }
}
