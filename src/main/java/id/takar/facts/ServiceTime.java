package id.takar.facts;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How far a group reached the time of service that it planned for the public.
 *
 * @param value in percent, unrounded
 */
@Conclusion(about = About.GROUP, shownAt = 2)
public record ServiceTime(BigDecimal value) {
    public ServiceTime {
        Objects.requireNonNull(value, "a conclusion needs a value");
    }

    /** Concludes the value. */
    public static ServiceTime of(BigDecimal value) {
        return new ServiceTime(value);
    }
}
