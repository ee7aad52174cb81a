package id.takar.run;

import id.takar.engine.RuleFault;
import id.takar.engine.Runner;
import id.takar.evaluation.Decision;
import id.takar.facts.EmployeeFile;
import id.takar.policy.Releases;
import id.takar.population.EmployeeFiles;
import id.takar.web.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Decides about one employee; a decision is durable before anybody sees it. */
@Service
class Evaluations {
    private final Releases releases;
    private final Evaluators evaluators;
    private final DecisionStore decisions;
    private final Packing packing;
    private final EmployeeFileStore files;
    private final IdempotencyKeys keys;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ThisTakar takar;
    private final EmployeeFiles text = new EmployeeFiles();

    Evaluations(
            Releases releases,
            Evaluators evaluators,
            DecisionStore decisions,
            Packing packing,
            EmployeeFileStore files,
            IdempotencyKeys keys,
            TransactionOperations transaction,
            Clock clock,
            ThisTakar takar) {
        this.takar = takar;
        this.releases = releases;
        this.evaluators = evaluators;
        this.decisions = decisions;
        this.packing = packing;
        this.files = files;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Decides, or finds what was decided when the same thing was asked under the same key.
     *
     * @param asked what is asked, and by whom
     * @param key the caller's idempotency key; null when the caller gave none
     */
    Answer decide(Asked asked, @Nullable String key) {
        var earlier = key == null ? null : earlier(asked, key);
        if (earlier != null) {
            return earlier;
        }
        var now = clock.instant();
        var knownAt = asked.knownAt() == null ? now : asked.knownAt();
        var release = releases.inForce(asked.validAt(), knownAt);
        var made = evaluators.inTurn(
                release, e -> new Made(e.runner(), decided(asked, () -> e.decide(asked.file(), asked.day()))));
        var bytes = text.write(asked.file());
        var stored = new StoredDecision(
                UUID.randomUUID(),
                release.id(),
                asked.day(),
                UUID.randomUUID(),
                DigestUtils.sha256Hex(bytes),
                null,
                null,
                asked.validAt(),
                knownAt,
                made.runner().word(),
                takar.version(),
                now,
                asked.account(),
                null,
                null,
                made.decision());
        var dictionary = packing.of(release);
        boolean kept = Boolean.TRUE.equals(transaction.execute(status -> {
            files.add(stored.file(), asked.file(), bytes);
            decisions.add(stored, dictionary);
            if (key != null && !keys.add(asked.account(), key, asked.sha256(), stored.id())) {
                status.setRollbackOnly();
                return false;
            }
            return true;
        }));
        if (kept) {
            return new Answer(stored, true);
        }
        var other = key == null ? null : earlier(asked, key);
        if (other == null) {
            throw new IllegalStateException("an idempotency key was taken and is not there");
        }
        return other;
    }

    private record Made(Runner runner, Decision decision) {}

    private static Decision decided(Asked asked, java.util.function.Supplier<Decision> deciding) {
        try {
            return deciding.get();
        } catch (RuleFault fault) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "rules-at-fault",
                    "On " + asked.day() + " " + fault.getMessage() + "; tell the policy officer.");
        }
    }

    private @Nullable Answer earlier(Asked asked, String key) {
        var known = keys.find(asked.account(), key).orElse(null);
        if (known == null) {
            return null;
        }
        if (!java.util.Arrays.equals(known.sha256(), asked.sha256())) {
            throw Problem.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "idempotency-key-reused",
                    "The Idempotency-Key `" + key
                            + "` was used before with another request; use a new key for a new one.");
        }
        var decision = decisions.find(known.decision()).orElseThrow();
        return new Answer(decision, false);
    }

    /**
     * What somebody asks.
     *
     * @param file the employee file
     * @param day the day asked about
     * @param validAt the day whose rules are to decide
     * @param knownAt the instant by whose knowledge those are chosen; null for now
     * @param account who asks
     * @param sha256 the digest of the request as it was sent
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere but by its bytes
    record Asked(
            EmployeeFile file,
            LocalDate day,
            LocalDate validAt,
            @Nullable Instant knownAt,
            String account,
            byte[] sha256) {}

    /**
     * What came of it.
     *
     * @param decision the decision as it is kept
     * @param fresh whether it was decided now
     */
    record Answer(StoredDecision decision, boolean fresh) {}
}
