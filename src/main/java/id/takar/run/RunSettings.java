package id.takar.run;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How runs are worked on.
 *
 * @param workers how many threads evaluate; one for each processor when not given, none when 0
 * @param lease how long a worker may be silent before others take over its chunk
 */
@ConfigurationProperties("takar.run")
record RunSettings(
        @Nullable Integer workers, @DefaultValue("60s") Duration lease) {
    int threads() {
        return workers == null ? Runtime.getRuntime().availableProcessors() : workers;
    }
}
