package id.takar.policy;

import id.takar.confine.WorkerLimits;
import id.takar.engine.CompileWorkers;
import id.takar.engine.ReleaseCompiler;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much the processes may take in which the service compiles and checks policies. */
@Configuration(proxyBeanMethods = false)
class WorkerSettings {
    private static final int MOST_PROCESSES = 2;
    /** An officer waits for a compilation, HR for an evaluation, and nobody for scenarios. */
    private static final int NICE = 2;

    private static final int NICER = 5;

    @Bean
    CompileWorkers compileWorkers(
            @Value("${takar.rules.compile.memory}") int megabytes,
            @Value("${takar.rules.compile.time}") Duration time) {
        int processes = Math.min(MOST_PROCESSES, Runtime.getRuntime().availableProcessors());
        return new CompileWorkers(new WorkerLimits(processes, megabytes, time, NICE));
    }

    /** For drafts and the watched folder, which differ from what decides in a policy or two. */
    @Bean
    ReleaseCompiler trials(@Value("${takar.compiled}") Path kept, CompileWorkers workers) {
        return ReleaseCompiler.again(kept, workers);
    }

    @Bean
    CheckWorkers checkWorkers(
            @Value("${takar.compiled}") Path kept,
            @Value("${takar.rules.check.memory}") int megabytes,
            @Value("${takar.rules.check.time}") Duration time) {
        return new CheckWorkers(kept, new WorkerLimits(1, megabytes, time, NICER));
    }
}
