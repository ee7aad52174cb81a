package id.takar.engine;

import java.time.Duration;

/**
 * How much a process that compiles policies may take.
 *
 * @param processes how many run at once, at least 1
 * @param megabytes the heap of each
 * @param time how long one policy may take
 */
public record WorkerLimits(int processes, int megabytes, Duration time) {
    private static final int LEAST_MEGABYTES = 8;

    public WorkerLimits {
        if (processes < 1 || megabytes < LEAST_MEGABYTES || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(
                    "no limits of a worker: " + processes + " processes, " + megabytes + " megabytes, " + time);
        }
    }
}
