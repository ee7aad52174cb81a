package id.takar.facts;

import java.util.Objects;

/**
 * The ranks that a structural post carries.
 *
 * @param lowest the lowest rank of the band
 * @param highest the highest rank of the band
 */
@Conclusion
public record RankBand(Golongan lowest, Golongan highest) {
    public RankBand {
        Objects.requireNonNull(lowest, "a band needs a lowest rank");
        Objects.requireNonNull(highest, "a band needs a highest rank");
    }

    /** Concludes the band. */
    public static RankBand of(Golongan lowest, Golongan highest) {
        return new RankBand(lowest, highest);
    }
}
