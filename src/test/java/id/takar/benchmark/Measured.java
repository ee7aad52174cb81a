package id.takar.benchmark;

import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * What JMH measures in one fresh JVM.
 *
 * @param rate evaluations a second, of all threads
 * @param bytes allocated for each
 */
record Measured(double rate, double bytes) {
    private static final int WARM = Integer.getInteger("takar.warm", 10);

    /** Measures a benchmark with these parameters. */
    static Measured of(Class<?> benchmark, Map<String, String> parameters, int threads, String heap)
            throws RunnerException {
        // Where JMH finds classes for its own processes: surefire's class path is a jar that only names them.
        System.setProperty("java.class.path", Forks.classpath());
        var options = new OptionsBuilder()
                .include("\\Q" + benchmark.getName() + ".one\\E")
                .threads(threads)
                .forks(1)
                .jvmArgs("-XX:+UseParallelGC", "-Xms" + heap, "-Xmx" + heap)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(WARM))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        parameters.forEach(options::param);
        var result = new Runner(options.build()).runSingle();
        return new Measured(
                result.getPrimaryResult().getScore(),
                result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
    }
}
