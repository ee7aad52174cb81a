package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How far a group reached the quality of service that it planned for the public.
 *
 * @param value in percent, unrounded
 */
@Conclusion(about = About.GROUP, shownAt = 2)
public record ServiceQuality(BigDecimal value) {
    public ServiceQuality {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static ServiceQuality of(BigDecimal value) {
        return new ServiceQuality(value);
    }
}
