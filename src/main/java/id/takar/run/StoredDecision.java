package id.takar.run;

import id.takar.engine.Release;
import id.takar.engine.Runner;
import id.takar.evaluation.Decision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is kept: the canonical bytes and, apart from them, the envelope.
 *
 * @param id its number
 * @param release the release that decided
 * @param day the day asked about
 * @param file the employee file it is about
 * @param facts the SHA-256 of that file's bytes, in hexadecimal
 * @param run the run it belongs to; null for a single evaluation
 * @param row the row in the run's population; null for a single evaluation
 * @param validAt the day whose rules decided
 * @param knownAt the instant by whose knowledge they were chosen
 * @param runner how the rules were run
 * @param engine which Takar decided
 * @param decidedAt when
 * @param decidedBy by which account
 * @param corrects the decision that this one takes the place of; null when it takes none's
 * @param correctedBy the decision that took this one's place; null as long as none did
 * @param decision the decision itself
 */
record StoredDecision(
        UUID id,
        String release,
        LocalDate day,
        UUID file,
        String facts,
        @Nullable UUID run,
        @Nullable Integer row,
        LocalDate validAt,
        Instant knownAt,
        String runner,
        String engine,
        Instant decidedAt,
        String decidedBy,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy,
        Decision decision) {
    /** A new decision in place of this one: about the same file and day, known now. */
    StoredDecision correctedWith(Decision anew, Release by, Runner with, Instant now, String account, String takar) {
        return new StoredDecision(
                UUID.randomUUID(),
                by.id(),
                day,
                file,
                facts,
                null,
                null,
                validAt,
                now,
                with.word(),
                takar,
                now,
                account,
                id,
                null,
                anew);
    }

    /** The decision that a correction takes the place of. */
    UUID mustCorrect() {
        return Objects.requireNonNull(corrects);
    }

    /** The row of a decision that belongs to a run. */
    int rowOfRun() {
        return Objects.requireNonNull(row);
    }
}
