package id.takar.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How long tokens hold. */
@Component
class TokenTimes {
    private static final Duration USUAL_LIFE = Duration.ofDays(90);

    private final Clock clock;

    TokenTimes(Clock clock) {
        this.clock = clock;
    }

    /** When a token ends: as wanted, or after 90 days. */
    Instant end(@Nullable Instant wanted) {
        return wanted == null ? clock.instant().plus(USUAL_LIFE).truncatedTo(ChronoUnit.SECONDS) : wanted;
    }
}
