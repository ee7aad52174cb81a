package id.takar.policy;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells operations which release decides. */
@Component("release")
class ReleaseHealth implements HealthIndicator {
    private final Releases releases;

    ReleaseHealth(Releases releases) {
        this.releases = releases;
    }

    @Override
    public Health health() {
        var inForce = releases.publications().get(0);
        return Health.up()
                .withDetail("inForce", inForce.release())
                .withDetail("since", inForce.publishedAt().toString())
                .withDetail("rules", releases.inForce().rules().size())
                .build();
    }
}
