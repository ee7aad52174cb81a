package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The credit figures of a functional official.
 *
 * @param level the level they were earned in
 * @param entries the amounts; null when not stated
 */
@Given(at = "credit")
public record Credit(
        @Schema(description = "The level they were earned in", example = "AHLI_MUDA") @Nullable
        PostLevel level,

        @Schema(
                description = "The amounts; null when not stated",
                example = "[{\"source\":\"CONVERSION\",\"amount\":25,\"on\":\"2023-12-31\"}]")
        @Nullable
        List<CreditEntry> entries) {
    static final Credit UNKNOWN = new Credit(null, null);

    public Credit {
        entries = entries == null ? null : List.copyOf(entries);
    }

    /** The sum of the amounts; null when not stated. */
    @Reads("credit.entries")
    public @Nullable BigDecimal total() {
        return entries == null
                ? null
                : entries.stream().map(CreditEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
