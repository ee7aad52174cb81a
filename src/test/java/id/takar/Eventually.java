package id.takar;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what other threads bring about. */
public final class Eventually {
    private static final long LONGEST = Duration.ofSeconds(60).toNanos();
    private static final long STEP = Duration.ofMillis(20).toNanos();

    private Eventually() {}

    public static void is(String what, Callable<Boolean> so) throws Exception {
        long begun = System.nanoTime();
        while (!so.call()) {
            if (System.nanoTime() - begun > LONGEST) {
                throw new AssertionError("not after a minute: " + what);
            }
            LockSupport.parkNanos(STEP);
        }
    }
}
