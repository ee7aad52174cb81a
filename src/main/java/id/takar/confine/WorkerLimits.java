package id.takar.confine;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How much a process that works for this one may take.
 *
 * @param processes how many run at once, at least 1
 * @param megabytes the heap of each
 * @param time how long one question may take
 * @param behindOthers whether it takes its turn after the work that people wait for, where the system can do that
 */
public record WorkerLimits(int processes, int megabytes, Duration time, boolean behindOthers) {
    private static final int LEAST_MEGABYTES = 8;

    /** Limits of a process whose work people wait for. */
    public WorkerLimits(int processes, int megabytes, Duration time) {
        this(processes, megabytes, time, false);
    }

    public WorkerLimits {
        if (processes < 1 || megabytes < LEAST_MEGABYTES || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(
                    "no limits of a worker: " + processes + " processes, " + megabytes + " megabytes, " + time);
        }
    }

    /** The time in seconds, for people. */
    public String seconds() {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
