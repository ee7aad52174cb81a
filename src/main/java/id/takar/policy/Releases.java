package id.takar.policy;

import id.takar.engine.CompileWorkers;
import id.takar.engine.Release;
import id.takar.engine.ReleaseCompiler;
import id.takar.web.Fault;
import id.takar.web.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The releases that this service knows, and the one in force. The policies that came with Takar become the first release
 * on a fresh database; newer ones in a later Takar never change what decides.
 */
@Component
public class Releases implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);
    /** The account of what nobody did: a name that nobody can have. */
    static final String TAKAR = "takar";

    private static final int KEPT = 8;
    /** What came first holds on all days that a calendar has; its rules say from when they do. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    private final ReleaseStore store;
    private final RulesRepository git;
    private final ReleaseCompiler compiler;
    private final Clock clock;
    private volatile @Nullable Release current;
    private final Map<String, Release> compiled = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Release> eldest) {
            return size() > KEPT;
        }
    };

    Releases(
            ReleaseStore store,
            RulesRepository git,
            @Value("${takar.compiled}") Path kept,
            CompileWorkers workers,
            Clock clock) {
        this.git = git;
        this.store = store;
        this.compiler = new ReleaseCompiler(kept, workers);
        this.clock = clock;
    }

    /** Puts the shipped policies in force when none are; refuses to start when the release in force does not compile. */
    @Override
    public void afterPropertiesSet() {
        var shipped = RuleFolder.shipped();
        if (store.publications().isEmpty()) {
            compile(shipped);
            store.publish(shipped, EVER, clock.instant(), TAKAR, "the policies that came with Takar");
        }
        mirror();
        unconfirmed()
                .forEach(each -> LOG.warn(
                        "Publication {} is withdrawn, and no second approver has confirmed it.", each.number()));
        var inForce = inForce();
        if (!inForce.id().equals(Release.idOf(shipped))) {
            LOG.info(
                    "Release {} stays in force. What came with this Takar is other ({}), and decides nothing.",
                    inForce.id(),
                    Release.idOf(shipped));
        }
        LOG.info(
                "Release {} is in force, {}.",
                inForce.id(),
                inForce.fromCache() ? "from compiled bytes" : "compiled anew");
    }

    /** Puts into git what was published; also what a crash between the database and git left out. */
    void mirror() {
        var missing = new ArrayDeque<MainEntry>();
        for (var entry : onMain()) {
            if (git.has(entry)) {
                break;
            }
            missing.addFirst(entry);
        }
        missing.forEach(entry -> git.add(entry, store.files(entry.release())));
    }

    /** What moved {@code main}, the last first. */
    private List<MainEntry> onMain() {
        var publications = store.publications();
        var entries = new ArrayList<MainEntry>();
        publications.forEach(each -> entries.add(MainEntry.of(each)));
        publications.stream()
                .filter(each -> each.withdrawn() != null)
                .sorted(Comparator.comparing(
                        each -> Objects.requireNonNull(each.withdrawn()).at()))
                .forEach(each -> entries.add(MainEntry.withdrawing(
                        each,
                        lastAfter(publications, Objects.requireNonNull(each.withdrawn()))
                                .release())));
        entries.sort(Comparator.comparing(MainEntry::after));
        Collections.reverse(entries);
        return entries;
    }

    /** What was published last, apart from what was taken back. */
    Publication latest() {
        return latest(store.publications().stream(), clock.instant());
    }

    private static Publication lastAfter(List<Publication> publications, Withdrawal withdrawal) {
        return latest(publications.stream().filter(each -> each.number() <= withdrawal.after()), withdrawal.at());
    }

    private static Publication latest(Stream<Publication> lastFirst, Instant knownAt) {
        return lastFirst
                .filter(each ->
                        each.withdrawn() == null || each.withdrawn().at().isAfter(knownAt))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing is published"));
    }

    /** Those who were taken back by one approver, and whom no second one confirmed. */
    List<Publication> unconfirmed() {
        return store.publications().stream()
                .filter(each -> each.withdrawn() != null && !each.withdrawn().isConfirmed())
                .toList();
    }

    /**
     * Takes a publication back at once: what was published before it decides again.
     *
     * @throws Problem when it was taken back already, or nothing else would hold today
     */
    @Transactional
    public Publication withdraw(long number, String reason, String by) {
        store.onlyOneAtATime();
        var publication = publication(number);
        if (publication.withdrawn() != null) {
            throw Problem.of(HttpStatus.CONFLICT, "wrong-state", "Publication " + number + " is withdrawn already.");
        }
        var now = clock.instant();
        store.withdraw(number, now, by, reason);
        if (store.inForce(LocalDate.now(clock), now).isEmpty()) {
            throw Problem.conflict("Nothing else would decide then; publish something else first.");
        }
        LOG.warn(
                "Publication {} was withdrawn by {} alone: {}. A second approver has to confirm it.",
                number,
                by,
                reason);
        AfterCommit.run(this::mirror);
        return publication(number);
    }

    /** Says, as a second approver, that a publication was rightly taken back. */
    @Transactional
    public Publication confirm(long number, String by) {
        store.onlyOneAtATime();
        var withdrawal = publication(number).withdrawn();
        if (withdrawal == null || withdrawal.isConfirmed()) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "wrong-state",
                    "Publication " + number
                            + (withdrawal == null ? " is not withdrawn." : " is withdrawn and confirmed already."));
        }
        if (withdrawal.by().equals(by)) {
            throw Problem.of(
                    HttpStatus.FORBIDDEN, "own-change", "You withdrew it yourself; somebody else has to confirm it.");
        }
        store.confirm(number, clock.instant(), by);
        LOG.info("The withdrawal of publication {} was confirmed by {}.", number, by);
        return publication(number);
    }

    private Publication publication(long number) {
        return store.publications().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no publication " + number + "."));
    }

    /** The release that holds today, as known now. */
    public Release inForce() {
        return inForce(LocalDate.now(clock), clock.instant());
    }

    /**
     * The release that holds on a day, as known at an instant.
     *
     * @throws id.takar.web.Problem when none held
     */
    public Release inForce(LocalDate validAt, Instant knownAt) {
        var id = publication(validAt, knownAt).release();
        var known = current;
        if (known != null && known.id().equals(id)) {
            return known;
        }
        var found = find(id).orElseThrow(() -> new IllegalStateException("the release in force is not kept: " + id));
        current = found;
        return found;
    }

    /**
     * The publication that holds on a day, as known at an instant.
     *
     * @throws id.takar.web.Problem when none held
     */
    public Publication publication(LocalDate validAt, Instant knownAt) {
        if (knownAt.isAfter(clock.instant())) {
            throw Problem.badRequest("`knownAt` is " + knownAt + ", which is still to come; what will be known then is"
                            + " not known yet.")
                    .with(List.of(Fault.of("the instant is still to come").inField("knownAt")));
        }
        return store.inForce(validAt, knownAt)
                .orElseThrow(() -> Problem.notFound(
                        "No release held on " + validAt + ", as known at " + knownAt + "; ask about a later time."));
    }

    /** Nobody else publishes until this transaction ends. */
    void onlyOneAtATime() {
        store.onlyOneAtATime();
    }

    /**
     * Puts files in force from a day on.
     *
     * @throws PoliciesRefused when they do not compile
     */
    Publication publish(SortedMap<String, byte[]> files, LocalDate from, String by, String reason, Origin origin) {
        compile(files);
        return store.publish(files, from, clock.instant(), by, reason, origin);
    }

    /** The files of a release that this service keeps; empty when it keeps none of that id. */
    SortedMap<String, byte[]> files(String id) {
        return store.files(id);
    }

    /** The files of what was published first: those that came with Takar. */
    SortedMap<String, byte[]> first() {
        var publications = store.publications();
        return store.files(publications.get(publications.size() - 1).release());
    }

    /** The release of this id, compiled, if this service knows it. */
    public synchronized Optional<Release> find(String id) {
        var known = compiled.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var needs = store.needs(id).orElse(null);
        if (needs == null) {
            return Optional.empty();
        }
        if (needs.format() > ReleaseCompiler.FORMAT) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "release-format",
                    "Release " + id + " is written in policy format " + needs.format() + " (made with "
                            + needs.engine() + "), and this Takar reads format " + ReleaseCompiler.FORMAT
                            + "; ask a newer Takar.");
        }
        return Optional.of(compile(store.files(id)));
    }

    /** What is published, latest first. */
    public List<Publication> publications() {
        return store.publications();
    }

    private synchronized Release compile(SortedMap<String, byte[]> files) {
        var result = compiler.compile(files);
        var release = result.release();
        if (release == null) {
            throw new PoliciesRefused(result.diagnostics());
        }
        compiled.put(release.id(), release);
        return release;
    }
}
