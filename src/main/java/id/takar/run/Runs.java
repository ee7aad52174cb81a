package id.takar.run;

import id.takar.policy.Releases;
import id.takar.population.Population;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whole populations evaluated. */
@Component
public class Runs {
    private static final int CHUNK = 500;

    private final RunStore store;
    private final ChunkStore chunks;
    private final Releases releases;
    private final Bell bell;
    private final Clock clock;

    Runs(RunStore store, ChunkStore chunks, Releases releases, Bell bell, Clock clock) {
        this.store = store;
        this.chunks = chunks;
        this.releases = releases;
        this.bell = bell;
        this.clock = clock;
    }

    /** Has a population evaluated by the release that holds on the day, as known now; the workers go about it. */
    @Transactional
    public Run start(Population population, LocalDate day, String account) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        var release = releases.inForce(day, now);
        store.add(id, population.id(), release.id(), day, now, account, Shown.outcomes(release));
        chunks.split(id, population.rows(), CHUNK);
        chunks.finishIfDone(id, now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
        return store.find(id).orElseThrow();
    }

    /** The run of this id. */
    public Optional<Run> find(UUID id) {
        return store.find(id);
    }

    /** Runs, latest first. */
    public List<Run> latest(int limit) {
        return store.latest(limit);
    }

    /** Cancels a run: chunks at hand are finished, no other is begun. False when it is done or cancelled already. */
    public boolean cancel(UUID id) {
        return store.cancel(id, clock.instant());
    }

    /** Lets a cancelled run go on where it stood. False when it is not cancelled. */
    public boolean resume(UUID id) {
        boolean resumed = store.resume(id);
        if (resumed) {
            bell.ring();
        }
        return resumed;
    }

    /** What the rows that are done came to. */
    public Counts counts(UUID id, int limit) {
        return new Counts(
                store.counted(id, Tally.Kind.OUTCOME, limit),
                store.counted(id, Tally.Kind.UNIT, limit),
                store.counted(id, Tally.Kind.RULE, limit),
                store.counted(id, Tally.Kind.MISSING, limit),
                store.slowest(id, limit));
    }
}
