package id.takar.confine;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How much a process that works for this one may take.
 *
 * @param processes how many run at once, at least 1
 * @param megabytes the heap of each
 * @param time how long one question may take
 * @param niceness how far it stands behind the work that people wait for, from 0 to 19, where the system can do that
 */
public record WorkerLimits(int processes, int megabytes, Duration time, int niceness) {
    private static final int LEAST_MEGABYTES = 8;
    private static final int LEAST_URGENT = 19;

    /** Limits of a process whose work people wait for. */
    public WorkerLimits(int processes, int megabytes, Duration time) {
        this(processes, megabytes, time, 0);
    }

    public WorkerLimits {
        if (processes < 1
                || megabytes < LEAST_MEGABYTES
                || time.isNegative()
                || time.isZero()
                || niceness < 0
                || niceness > LEAST_URGENT) {
            throw new IllegalArgumentException(
                    "no limits of a worker: " + processes + " processes, " + megabytes + " megabytes, " + time);
        }
    }

    /** The time in seconds, for people. */
    public String seconds() {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
