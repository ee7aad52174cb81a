package id.takar.policy;

import id.takar.engine.CompileWorkers;
import id.takar.engine.WorkerLimits;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much the processes may take in which the service compiles policies. */
@Configuration(proxyBeanMethods = false)
class CompileSettings {
    private static final int MOST_PROCESSES = 2;

    @Bean
    CompileWorkers compileWorkers(
            @Value("${takar.rules.compile.memory}") int megabytes,
            @Value("${takar.rules.compile.time}") Duration time) {
        int processes = Math.min(MOST_PROCESSES, Runtime.getRuntime().availableProcessors());
        return new CompileWorkers(new WorkerLimits(processes, megabytes, time));
    }
}
