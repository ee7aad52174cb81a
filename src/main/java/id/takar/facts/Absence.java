package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Absence without a valid reason in one calendar year. A policy dated by it goes by the last day counted.
 *
 * @param countedTo the last day up to which it was counted, which says the year
 * @param days working days absent in that year, all together
 * @param unbroken the most of them without a break
 */
@Given(at = "absence", dayOf = "countedTo")
public record Absence(
        @Schema(description = "The last day up to which it was counted, which says the year", example = "2023-12-31")
        @Nullable
        LocalDate countedTo,

        @Schema(description = "Working days absent in that year, all together", example = "2")
        @Min(0)
        @Max(366)
        @Nullable
        Integer days,

        @Schema(description = "The most of them without a break", example = "1") @Min(0) @Max(366) @Nullable
        Integer unbroken) {
    static final Absence UNKNOWN = new Absence(null, null, null);

    /** The most there can have been without a break: what is stated, else all of them; null when neither is. */
    @Reads("absence.days")
    public @Nullable Integer unbrokenAtMost() {
        return unbroken == null ? days : unbroken;
    }
}
