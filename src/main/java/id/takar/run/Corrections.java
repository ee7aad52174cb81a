package id.takar.run;

import id.takar.engine.Release;
import id.takar.policy.Publication;
import id.takar.policy.Releases;
import id.takar.policy.Runners;
import id.takar.web.Fault;
import id.takar.web.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What a publication that holds from an earlier day decides otherwise, and new decisions in place of the old. */
@Component
class Corrections {
    private final DecisionStore decisions;
    private final Packing packing;
    private final Releases releases;
    private final Replays replays;
    private final Runners runners;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ThisTakar takar;

    Corrections(
            DecisionStore decisions,
            Packing packing,
            Releases releases,
            Replays replays,
            Runners runners,
            TransactionOperations transaction,
            Clock clock,
            ThisTakar takar) {
        this.decisions = decisions;
        this.packing = packing;
        this.releases = releases;
        this.replays = replays;
        this.runners = runners;
        this.transaction = transaction;
        this.clock = clock;
        this.takar = takar;
    }

    /**
     * Earlier decisions that were made again.
     *
     * @param examined how many
     * @param otherwise those that come out otherwise, and were not corrected yet
     * @param next where the next page begins; null when all was examined
     */
    record Page(
            Publication publication,
            int examined,
            List<Otherwise> otherwise,
            @Nullable UUID next) {}

    /** A decision that comes out otherwise by a publication. */
    record Otherwise(StoredDecision stored, List<Replays.Difference> differences) {}

    /** Makes a page of earlier decisions again, and keeps nothing of it. */
    Page page(long number, UUID after, int limit) {
        var publication = publication(number);
        var release = release(publication);
        var page = decisions.before(publication.publishedAt(), publication.validFrom(), after, limit);
        var otherwise = page.stream()
                .filter(stored -> stored.correctedBy() == null && isDecidedBy(publication, stored))
                .map(stored -> new Otherwise(stored, replays.by(release, stored).differences()))
                .filter(each -> !each.differences().isEmpty())
                .toList();
        return new Page(
                publication,
                page.size(),
                otherwise,
                page.size() < limit ? null : page.get(page.size() - 1).id());
    }

    /**
     * Decides anew what a publication decides otherwise, all of it or, when something stands against one, nothing.
     *
     * @param ids the decisions that new ones are to take the place of
     * @param account who wants it so
     * @return the new decisions, in the order of the ids
     */
    List<StoredDecision> correct(long number, List<UUID> ids, String account) {
        var publication = publication(number);
        var release = release(publication);
        var now = clock.instant();
        var anew = new ArrayList<StoredDecision>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < ids.size(); i++) {
            var stored = decisions.find(ids.get(i)).orElse(null);
            var again = stored == null || !isOpenTo(publication, stored) ? null : replays.by(release, stored);
            if (stored == null || again == null || again.differences().isEmpty()) {
                faults.add(Fault.of(whyNot(publication, stored)).at("/decisions/" + i));
            } else {
                anew.add(stored.correctedWith(
                        again.decision(), release, runners.of(release), now, account, takar.version()));
            }
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid("Nothing was decided anew; leave out what is named here.", faults);
        }
        var dictionary = packing.of(release);
        try {
            transaction.executeWithoutResult(status -> anew.forEach(decision -> decisions.add(decision, dictionary)));
        } catch (DuplicateKeyException other) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "corrected-meanwhile",
                    "Somebody corrected one of these decisions meanwhile; nothing was decided anew. Ask for the list"
                            + " again.");
        }
        return anew;
    }

    private boolean isOpenTo(Publication publication, StoredDecision stored) {
        return stored.correctedBy() == null
                && stored.knownAt().isBefore(publication.publishedAt())
                && isDecidedBy(publication, stored);
    }

    private static String whyNot(Publication publication, @Nullable StoredDecision stored) {
        if (stored == null) {
            return "there is no such decision";
        }
        return stored.correctedBy() == null
                ? "it does not come out otherwise by publication " + publication.number()
                : "it was corrected already, by decision `" + stored.correctedBy() + "`";
    }

    /** Whether this publication is what holds on the decision's day, as known now, and is not what decided. */
    private boolean isDecidedBy(Publication publication, StoredDecision stored) {
        return !stored.release().equals(publication.release())
                && !stored.validAt().isBefore(publication.validFrom())
                && releases.publication(stored.validAt(), clock.instant()).number() == publication.number();
    }

    private Publication publication(long number) {
        return releases.publications().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no publication " + number + "."));
    }

    private Release release(Publication publication) {
        return releases.find(publication.release())
                .orElseThrow(() -> new IllegalStateException("the release of a publication is not kept"));
    }
}
