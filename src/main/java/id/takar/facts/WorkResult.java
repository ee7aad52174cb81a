package id.takar.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One work result of the SKP with one indicator.
 *
 * @param key its short id in the file, such as {@code R1}; unique in the file
 * @param title what is to be achieved
 * @param kind main or additional
 * @param perspective the perspective, for high officials
 * @param aspect what the indicator measures
 * @param unitOfMeasure the unit of the target
 * @param target the number to reach
 * @param realisation the number reached
 * @param direction whether more or less is better
 * @param weight its share, where the SKP weighs results
 * @param due the day by which it is due
 * @param supports the superior's result it supports
 * @param programme the programme or activity it belongs to
 */
@Given(at = "skp.results", many = true)
public record WorkResult(
        String key,
        @Nullable String title,
        @Nullable ResultKind kind,
        @Nullable Perspective perspective,
        @Nullable Aspect aspect,
        @Nullable String unitOfMeasure,
        @Nullable BigDecimal target,
        @Nullable BigDecimal realisation,
        @Nullable Direction direction,
        @Nullable BigDecimal weight,
        @Nullable LocalDate due,
        @Nullable String supports,
        @Nullable String programme) {
    public WorkResult {
        Objects.requireNonNull(key, "a work result needs a key");
    }

    /** Whether unit, target and due day are all stated. */
    public boolean complete() {
        return unitOfMeasure != null && target != null && due != null;
    }

    /**
     * Achievement in percent of the target, between 0 and the cap; null when it is not complete or has no realisation.
     * Where less is better, what is saved counts as much as what is exceeded where more is better.
     *
     * @param cap the highest percentage that counts
     */
    public @Nullable BigDecimal achievement(BigDecimal cap) {
        if (!complete() || target == null || realisation == null) {
            return null;
        }
        if (target.signum() == 0) {
            return reachedNothingPlanned(realisation) ? Exact.HUNDRED : cap.min(overNothingPlanned(cap));
        }
        var counted = direction == Direction.LESS_IS_BETTER ? target.add(target).subtract(realisation) : realisation;
        var percent = counted.multiply(Exact.HUNDRED).divide(target, Exact.DIGITS);
        return percent.max(BigDecimal.ZERO).min(cap);
    }

    private static boolean reachedNothingPlanned(BigDecimal realisation) {
        return realisation.signum() == 0;
    }

    private BigDecimal overNothingPlanned(BigDecimal cap) {
        return direction == Direction.LESS_IS_BETTER ? BigDecimal.ZERO : cap;
    }
}
