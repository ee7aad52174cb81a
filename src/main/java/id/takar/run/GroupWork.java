package id.takar.run;

import id.takar.engine.RuleFault;
import id.takar.evaluation.Evaluation;
import id.takar.evaluation.Groups;
import id.takar.facts.GroupFile;
import id.takar.facts.GroupKind;
import id.takar.facts.Region;
import id.takar.policy.Releases;
import id.takar.population.GroupFiles;
import id.takar.population.Populations;
import id.takar.store.BinaryCopy;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The second stage of a run: sums the rows up to groups and decides about those. It reads back what each chunk of the
 * first kept, in the order of the rows, so that whoever worked on which makes no difference.
 */
@Component
class GroupWork {
    private static final int BATCH = 500;

    private final Releases releases;
    private final Evaluators evaluators;
    private final Populations populations;
    private final ChunkStore chunks;
    private final GroupStore groups;
    private final DataSource database;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ThisTakar takar;
    private final Duration lease;
    private final GroupFiles files = new GroupFiles();

    GroupWork(
            Releases releases,
            Evaluators evaluators,
            Populations populations,
            ChunkStore chunks,
            GroupStore groups,
            DataSource database,
            TransactionOperations transaction,
            Clock clock,
            ThisTakar takar,
            RunSettings settings) {
        this.releases = releases;
        this.evaluators = evaluators;
        this.populations = populations;
        this.chunks = chunks;
        this.groups = groups;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.takar = takar;
        this.lease = settings.lease();
    }

    /**
     * Decides about all groups of a run, or stops halfway when it is to stop; the next one begins anew.
     *
     * @throws LeaseLost when the chunk became another's meanwhile
     */
    void work(Chunk chunk, UUID worker, BooleanSupplier stopping) {
        new Work(chunk, worker).all(stopping);
    }

    /** One attempt. Each step holds the lease while it writes, so that of two workers only the owner leaves anything. */
    private final class Work {
        private final Chunk chunk;
        private final UUID worker;
        private final MessageDigest digest = DigestUtils.getSha256Digest();
        private final BinaryCopy copy = new BinaryCopy(
                "group_decision",
                "run",
                "number",
                "kind",
                "name",
                "within",
                "people",
                "runner",
                "engine",
                "decided_at",
                "file",
                "bytes",
                "reason");
        private int number;

        Work(Chunk chunk, UUID worker) {
            this.chunk = chunk;
            this.worker = worker;
        }

        void all(BooleanSupplier stopping) {
            step(() -> groups.beginAnew(chunk.run()));
            var sums = new Groups();
            for (int part = 0; part < chunk.number(); part++) {
                if (stopping.getAsBoolean()) {
                    return;
                }
                add(part, sums);
                step(() -> {});
            }
            var release = releases.find(chunk.release())
                    .orElseThrow(
                            () -> new IllegalStateException("the release of a run is not kept: " + chunk.release()));
            boolean finished = evaluators.with(release, evaluation -> {
                for (var group : sums.files(Region.UNKNOWN)) {
                    if (stopping.getAsBoolean()) {
                        return false;
                    }
                    decide(group, evaluation);
                    if (copy.rows() == BATCH) {
                        step(() -> copy.send(database));
                    }
                }
                return true;
            });
            if (finished) {
                transaction.executeWithoutResult(status -> {
                    chunks.mark(chunk, worker, new ChunkStore.Done(0, 0, digest.digest(), null));
                    copy.send(database);
                    groups.finish(chunk.run());
                    chunks.finishIfDone(chunk.run(), clock.instant());
                });
            }
        }

        private void add(int part, Groups sums) {
            var counted = groups.counted(chunk.run(), part);
            if (counted.isEmpty()) {
                return;
            }
            var rows = populations
                    .rows(
                            chunk.population(),
                            counted.get(0).row(),
                            counted.get(counted.size() - 1).row())
                    .iterator();
            for (var each : counted) {
                var row = rows.next();
                while (row.row() < each.row()) {
                    row = rows.next();
                }
                sums.add("row-" + each.row(), row.file(), each.concluded());
            }
        }

        private void step(Runnable writing) {
            transaction.executeWithoutResult(status -> {
                if (!chunks.renew(chunk, worker, lease)) {
                    throw new LeaseLost(chunk);
                }
                writing.run();
            });
        }

        private void decide(GroupFile group, Evaluation evaluation) {
            byte[] file = files.write(group);
            digest.update(DigestUtils.sha256(file));
            var row = copy.row()
                    .uuid(chunk.run())
                    .number(++number)
                    .text(Objects.requireNonNullElse(group.group().kind(), GroupKind.UNIT)
                            .name())
                    .text(Objects.requireNonNullElse(group.group().name(), ""))
                    .texts(Objects.requireNonNullElse(group.group().within(), List.of()))
                    .number(people(group))
                    .text(evaluation.runner().word())
                    .text(takar.version())
                    .time(clock.instant())
                    .bytes(file);
            try {
                byte[] decided = evaluation.decide(group, chunk.day()).bytes();
                digest.update(decided);
                row.bytes(decided).text(null);
            } catch (RuleFault fault) {
                row.bytes(null).text(fault.getMessage() + "; tell the policy officer");
            }
        }

        private static int people(GroupFile group) {
            return Objects.requireNonNullElse(group.members().rated(), 0)
                    + Objects.requireNonNullElse(group.members().undecided(), 0);
        }
    }
}
