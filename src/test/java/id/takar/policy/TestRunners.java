package id.takar.policy;

import id.takar.confine.WorkerLimits;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runners without a service around them. */
public final class TestRunners {
    private static final Path CACHE = Path.of("target/compiled-policies");

    private TestRunners() {}

    /** Straight wherever a release qualifies, and nothing is tried. */
    public static Runners straight(MeterRegistry meters) {
        return of(List.of(), 0, meters);
    }

    static Runners of(List<String> toNetwork, int files, MeterRegistry meters) {
        var limits = new WorkerLimits(1, 512, Duration.ofMinutes(5), 0);
        return new Runners(toNetwork, files, new CheckWorkers(CACHE, limits), meters);
    }
}
