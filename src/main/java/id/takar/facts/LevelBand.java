package id.takar.facts;

import java.util.Objects;

/**
 * The ranks that a functional level carries.
 *
 * @param lowest the lowest rank of the band
 * @param highest the highest rank of the band
 */
@Conclusion
public record LevelBand(Golongan lowest, Golongan highest) {
    public LevelBand {
        Objects.requireNonNull(lowest, "a band needs a lowest rank");
        Objects.requireNonNull(highest, "a band needs a highest rank");
    }

    /** Concludes the band. */
    public static LevelBand of(Golongan lowest, Golongan highest) {
        return new LevelBand(lowest, highest);
    }
}
