package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The credit figures of a functional official.
 *
 * @param level the level they were earned in
 * @param entries the amounts; null when not stated
 * @param parts the parts of the period that had predicates of their own; null when one predicate holds for all of it
 * @param achieved the credit achieved in the period under the rules of before the conversion of predicates
 * @param yearlyMinimum the least credit a year that the level asked for under those rules
 */
@Given(at = "credit")
public record Credit(
        @Schema(description = "The level they were earned in", example = "AHLI_MUDA") @Nullable
        PostLevel level,

        @Schema(
                description = "The amounts; null when not stated",
                example = "[{\"source\":\"CONVERSION\",\"amount\":25,\"on\":\"2023-12-31\"}]")
        @Nullable
        List<CreditEntry> entries,

        @Schema(
                description =
                        "The parts of the period that had predicates of their own; null when one predicate holds for all of it",
                example = "[{\"months\":7,\"predicate\":\"SANGAT_BAIK\"},{\"months\":5,\"predicate\":\"BAIK\"}]")
        @Nullable
        List<CreditPart> parts,

        @Schema(
                description =
                        "The credit achieved in the period under the rules of before the conversion of predicates",
                example = "30")
        @DecimalMin("0")
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 20)
        @Nullable
        BigDecimal achieved,

        @Schema(description = "The least credit a year that the level asked for under those rules", example = "25")
        @DecimalMin("0")
        @DecimalMax("999999999999999")
        @Digits(integer = 15, fraction = 20)
        @Nullable
        BigDecimal yearlyMinimum) {
    static final Credit UNKNOWN = new Credit(null, null, null, null, null);

    public Credit {
        entries = entries == null ? null : List.copyOf(entries);
        parts = parts == null ? null : List.copyOf(parts);
    }

    /** The sum of the amounts; null when not stated. */
    @Reads("credit.entries")
    public @Nullable BigDecimal total() {
        return entries == null
                ? null
                : entries.stream().map(CreditEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether parts of the period are stated, each with a predicate of its own. */
    public Boolean inParts() {
        return parts != null && !parts.isEmpty();
    }

    /**
     * The months of all parts, each at the percentage of its predicate.
     *
     * @param veryGood the percentage of SANGAT_BAIK, and so on
     */
    public BigDecimal partsAt(
            BigDecimal veryGood, BigDecimal good, BigDecimal needsWork, BigDecimal poor, BigDecimal veryPoor) {
        var percentages = Map.of(
                Predikat.SANGAT_BAIK, veryGood,
                Predikat.BAIK, good,
                Predikat.BUTUH_PERBAIKAN, needsWork,
                Predikat.CUKUP, needsWork,
                Predikat.KURANG, poor,
                Predikat.SANGAT_KURANG, veryPoor);
        var sum = BigDecimal.ZERO;
        for (var part : parts == null ? List.<CreditPart>of() : parts) {
            var percentage = Objects.requireNonNull(percentages.get(part.predicate()));
            sum = sum.add(Exact.percent(BigDecimal.valueOf(part.months()), percentage));
        }
        return sum;
    }
}
