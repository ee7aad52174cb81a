package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * By how much the professionalism index differs from the last earlier one.
 *
 * @param gain this period's less the earlier one, negative when it fell; never null
 */
@Conclusion(shownAt = 2)
public record ProfessionalismChange(BigDecimal gain) {
    public ProfessionalismChange {
        Objects.requireNonNull(gain, "a change needs its amount");
    }

    /** Concludes the difference between now and an earlier period. */
    public static ProfessionalismChange of(BigDecimal now, BigDecimal earlier) {
        return new ProfessionalismChange(now.subtract(earlier));
    }
}
