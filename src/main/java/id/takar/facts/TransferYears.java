package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The years in the rank that count towards the credit on entry into a functional level.
 *
 * @param value the years, never null
 */
@Conclusion
public record TransferYears(BigDecimal value) {
    public TransferYears {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes these years. */
    public static TransferYears of(Integer years) {
        return new TransferYears(BigDecimal.valueOf(years));
    }

    /** Concludes these years. */
    public static TransferYears of(BigDecimal years) {
        return new TransferYears(years);
    }
}
