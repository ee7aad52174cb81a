package id.takar.facts;

import java.util.Objects;

/**
 * From which ranks a new diploma lifts, and to which.
 *
 * @param lowest the lowest rank from which it lifts
 * @param highest the highest rank from which it lifts
 * @param to the rank to which it lifts
 */
@Conclusion
public record AdjustmentRow(Golongan lowest, Golongan highest, Golongan to) {
    public AdjustmentRow {
        Objects.requireNonNull(lowest, "a row needs a lowest rank");
        Objects.requireNonNull(highest, "a row needs a highest rank");
        Objects.requireNonNull(to, "a row needs a rank to lift to");
    }

    /** Concludes the row. */
    public static AdjustmentRow of(Golongan lowest, Golongan highest, Golongan to) {
        return new AdjustmentRow(lowest, highest, to);
    }
}
