package id.takar.run;

import id.takar.engine.RuleFault;
import id.takar.engine.Runner;
import id.takar.evaluation.Concluded;
import id.takar.evaluation.Evaluation;
import id.takar.policy.Releases;
import id.takar.population.EmployeeRow;
import id.takar.population.Populations;
import id.takar.store.BinaryCopy;
import id.takar.store.Dictionary;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Works on one chunk: decides its rows, then keeps all that came of it and its mark in one transaction. */
@Component
class ChunkWork {
    private static final Logger LOG = LoggerFactory.getLogger(ChunkWork.class);

    private static final long NANOS_IN_A_MICRO = 1_000;

    private final Releases releases;
    private final Evaluators evaluators;
    private final Populations populations;
    private final ChunkStore chunks;
    private final GroupWork groupWork;
    private final GroupStore groups;
    private final Packing packing;
    private final DataSource database;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ThisTakar takar;
    private final Duration lease;

    ChunkWork(
            Releases releases,
            Evaluators evaluators,
            Populations populations,
            ChunkStore chunks,
            GroupWork groupWork,
            GroupStore groups,
            Packing packing,
            DataSource database,
            TransactionOperations transaction,
            Clock clock,
            ThisTakar takar,
            RunSettings settings) {
        this.takar = takar;
        this.releases = releases;
        this.evaluators = evaluators;
        this.populations = populations;
        this.chunks = chunks;
        this.groupWork = groupWork;
        this.groups = groups;
        this.packing = packing;
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.lease = settings.lease();
    }

    /**
     * Decides a chunk and keeps the decisions, or nothing when it is to stop.
     *
     * @throws LeaseLost when the chunk became another's meanwhile; nothing is kept
     */
    void work(Chunk chunk, UUID worker, BooleanSupplier stopping) {
        if (chunk.stage() == Chunk.Stage.GROUPS) {
            groupWork.work(chunk, worker, stopping);
            return;
        }
        var results = decide(chunk, worker, stopping);
        if (results != null) {
            keep(chunk, worker, results);
        }
    }

    @Nullable
    Results decide(Chunk chunk, UUID worker, BooleanSupplier stopping) {
        var release = releases.find(chunk.release())
                .orElseThrow(() -> new IllegalStateException("the release of a run is not kept: " + chunk.release()));
        var rows = populations.rows(chunk.population(), chunk.first(), chunk.last());
        var overview = release.overview(Locale.ENGLISH).keySet();
        var scatters = ScatterLabel.of(release, Locale.ENGLISH);
        var shown = new Shown(chunk.shown());
        try (var packer = packing.of(release).packer()) {
            return evaluators.with(release, evaluation -> {
                var results = new Results(chunk, evaluation.runner(), new Tally(overview, scatters), shown, packer);
                long renewed = System.nanoTime();
                for (var row : rows) {
                    if (stopping.getAsBoolean()) {
                        return null;
                    }
                    if (System.nanoTime() - renewed > lease.toNanos() / 2) {
                        renew(chunk, worker);
                        renewed = System.nanoTime();
                    }
                    long begun = System.nanoTime();
                    decide(row, evaluation, results);
                    results.took(row, (System.nanoTime() - begun) / NANOS_IN_A_MICRO);
                }
                return results;
            });
        }
    }

    void keep(Chunk chunk, UUID worker, Results results) {
        transaction.executeWithoutResult(status -> {
            results.count();
            chunks.mark(chunk, worker, results.done());
            results.decisions.send(database);
            results.setAside.send(database);
            results.tallied.send(database);
            groups.keep(chunk.run(), chunk.number(), results.counted);
            chunks.finishIfDone(chunk.run(), clock.instant());
        });
    }

    private void renew(Chunk chunk, UUID worker) {
        if (!chunks.renew(chunk, worker, lease)) {
            throw new LeaseLost(chunk);
        }
    }

    /** Whatever goes wrong with one employee stays with that employee. */
    private void decide(EmployeeRow row, Evaluation evaluation, Results results) {
        Evaluation.Decided decided;
        try {
            decided = evaluation.watched(row.file(), results.chunk.day());
        } catch (RuleFault fault) {
            results.setAside(row, fault.getMessage() + "; tell the policy officer");
            return;
        } catch (RuntimeException e) {
            var id = UUID.randomUUID();
            LOG.error("failure {} at row {} of run {}", id, row.row(), results.chunk.run(), e);
            results.setAside(row, "something failed on our side; give this number to your administrator: " + id);
            return;
        }
        results.decided(row, decided);
    }

    /** What came of a chunk, on its way into the database. */
    final class Results {
        private final Chunk chunk;
        private final Runner runner;
        private final BinaryCopy decisions = new BinaryCopy(
                "decision",
                "id",
                "release",
                "day",
                "file",
                "run",
                "row",
                "runner",
                "decided_at",
                "decided_by",
                "bytes",
                "valid_at",
                "known_at",
                "engine",
                "facts_sha256",
                "shown",
                "packed");
        private final BinaryCopy setAside = new BinaryCopy("set_aside", "run", "row", "reason");
        private final BinaryCopy tallied = new BinaryCopy("tally", "run", "chunk", "kind", "name", "value", "people");
        /** Of what was decided, row by row; who decided it when makes no difference. */
        private final MessageDigest digest = DigestUtils.getSha256Digest();

        private final List<GroupStore.Counted> counted = new ArrayList<>();
        private final Tally tally;
        private final Shown shown;
        private final Dictionary.Packer packer;
        private ChunkStore.@Nullable Slowest slowest;

        private Results(Chunk chunk, Runner runner, Tally tally, Shown shown, Dictionary.Packer packer) {
            this.chunk = chunk;
            this.runner = runner;
            this.tally = tally;
            this.shown = shown;
            this.packer = packer;
        }

        private void decided(EmployeeRow row, Evaluation.Decided decided) {
            byte[] bytes = decided.decision().bytes();
            tally.add(row.file(), decided.evaluated());
            counted.add(new GroupStore.Counted(row.row(), Concluded.of(decided.evaluated())));
            digest.update(HexFormat.of().parseHex(row.sha256()));
            digest.update(bytes);
            decisions
                    .row()
                    .uuid(UUID.randomUUID())
                    .text(chunk.release())
                    .day(chunk.day())
                    .uuid(row.id())
                    .uuid(chunk.run())
                    .number(row.row())
                    .text(runner.word())
                    .time(clock.instant())
                    .text(chunk.account())
                    .bytes(packer.pack(bytes))
                    .day(chunk.day())
                    .time(chunk.askedAt())
                    .text(takar.version())
                    .bytes(HexFormat.of().parseHex(row.sha256()))
                    .texts(shown.values(decided.decision()))
                    .flag(true);
        }

        private void took(EmployeeRow row, long micros) {
            if (slowest == null || micros > slowest.micros()) {
                slowest = new ChunkStore.Slowest(row.row(), micros);
            }
        }

        private ChunkStore.Done done() {
            return new ChunkStore.Done(decisions.rows(), setAside.rows(), digest.digest(), slowest);
        }

        private void setAside(EmployeeRow row, String reason) {
            digest.update(HexFormat.of().parseHex(row.sha256()));
            setAside.row().uuid(chunk.run()).number(row.row()).text(reason);
        }

        private void count() {
            tally.people()
                    .forEach((key, people) -> tallied.row()
                            .uuid(chunk.run())
                            .number(chunk.number())
                            .text(key.kind().name())
                            .text(key.name())
                            .text(key.value())
                            .number(people));
        }
    }
}
