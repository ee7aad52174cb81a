package id.takar.policy;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Tells operations which release decides. */
@Component("release")
class ReleaseHealth implements HealthIndicator {
    private final Releases releases;
    private final RulesRemote remote;
    private final Runners runners;
    private final Clock clock;

    ReleaseHealth(Releases releases, RulesRemote remote, Runners runners, Clock clock) {
        this.runners = runners;
        this.releases = releases;
        this.remote = remote;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var inForce = releases.publication(LocalDate.now(clock), clock.instant());
        var unconfirmed = releases.unconfirmed();
        var release = releases.inForce();
        boolean well = unconfirmed.isEmpty()
                && !remote.isBehind()
                && runners.differing().isEmpty();
        return Health.status(well ? Status.UP : RulesWatchHealth.WARNING)
                .withDetail(
                        "withdrawnUnconfirmed",
                        unconfirmed.stream().map(Publication::number).toList())
                .withDetail("remoteBehind", remote.isBehind())
                .withDetail("inForce", inForce.release())
                .withDetail("since", inForce.publishedAt().toString())
                .withDetail("rules", release.rules().size())
                .withDetail("runner", runners.told(release))
                .withDetail("runnersDiffer", runners.differing())
                .withDetail("runnersAgreedOnFiles", runners.agreed(release))
                .build();
    }
}
