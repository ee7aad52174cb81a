package id.takar.policy;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Tells operations whether the watched folder of rules is well. The service answers all the same: it decides nothing. */
@Component("rulesWatchHealthIndicator")
class RulesWatchHealth implements HealthIndicator {
    /** Something has to be mended, and nothing is broken by it. */
    static final Status WARNING = new Status("WARNING");

    private final RulesWatch watch;

    RulesWatchHealth(RulesWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        var seen = watch.now().orElse(null);
        if (seen == null) {
            return Health.up()
                    .withDetail("watching", watch.isOn() ? "not looked at yet" : "nothing")
                    .build();
        }
        var health = Health.status(seen.errors() == 0 ? Status.UP : WARNING)
                .withDetail("at", seen.at().toString())
                .withDetail("errors", seen.errors());
        if (seen.trial() != null) {
            health.withDetail("trial", seen.trial().release().id());
        }
        return health.build();
    }
}
