package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The numeric appraisal of a period that came before the predicate by quadrant.
 *
 * @param plan the value of the plan (nilai SKP); null when not stated, and then the work results may give it
 * @param behaviour the value of behaviour
 * @param opinionsAsked whether the agency asked peers and subordinates about behaviour
 * @param newIdea whether a new idea or way was created that benefits the organisation or the state
 */
@Given(at = "appraisal")
public record NumericAppraisal(
        @Schema(
                description =
                        "The value of the plan (nilai SKP); null when not stated, and then the work results may give it",
                example = "112")
        @DecimalMin("0")
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 20)
        @Nullable
        BigDecimal plan,

        @Schema(description = "The value of behaviour", example = "108")
        @DecimalMin("0")
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 20)
        @Nullable
        BigDecimal behaviour,

        @Schema(description = "Whether the agency asked peers and subordinates about behaviour", example = "false")
        @Nullable
        Boolean opinionsAsked,

        @Schema(
                description = "Whether a new idea or way was created that benefits the organisation or the state",
                example = "true")
        @Nullable
        Boolean newIdea) {
    static final NumericAppraisal UNKNOWN = new NumericAppraisal(null, null, null, null);
}
