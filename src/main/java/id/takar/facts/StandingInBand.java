package id.takar.facts;

import java.util.Objects;

/**
 * Where the rank stands against the band of the structural post held.
 *
 * @param value the value, never null
 */
@Conclusion
public record StandingInBand(BandStanding value) {
    public StandingInBand {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static StandingInBand of(BandStanding value) {
        return new StandingInBand(value);
    }
}
