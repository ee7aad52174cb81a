package id.takar.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The rank (pangkat, golongan/ruang) held.
 *
 * @param golongan the rank; a PPPK has none
 * @param since the day from which it is held
 */
@Given(at = "rank")
public record Rank(@Nullable Golongan golongan, @Nullable LocalDate since) {
    static final Rank UNKNOWN = new Rank(null, null);

    /** The next rank up; null when the rank is not stated or is the highest. */
    @Reads("rank.golongan")
    public @Nullable Golongan next() {
        return golongan == null ? null : golongan.next();
    }
}
