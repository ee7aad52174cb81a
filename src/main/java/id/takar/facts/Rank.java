package id.takar.facts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rank (pangkat, golongan/ruang) held.
 *
 * @param golongan the rank; a PPPK has none
 * @param since the day from which it is held
 */
@Given(at = "rank")
public record Rank(
        @Schema(
                description = "The rank; a PPPK has none",
                example = "III/c",
                type = "string",
                allowableValues = {
                    "I/a", "I/b", "I/c", "I/d", "II/a", "II/b", "II/c", "II/d", "III/a", "III/b", "III/c", "III/d",
                    "IV/a", "IV/b", "IV/c", "IV/d", "IV/e"
                })
        @Nullable
        Golongan golongan,

        @Schema(description = "The day from which it is held", example = "2020-04-01") @Nullable
        LocalDate since) {
    static final Rank UNKNOWN = new Rank(null, null);

    /** The next rank up; null when the rank is not stated or is the highest. */
    @Reads("rank.golongan")
    public @Nullable Golongan next() {
        return golongan == null ? null : golongan.next();
    }
}
