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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The releases that this service knows, and the one in force. The policies that came with Takar become the first release
 * on a fresh database; newer ones in a later Takar never change what decides.
 */
@Component
public class Releases implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);
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
            store.publish(shipped, EVER, clock.instant(), "takar", "the policies that came with Takar");
        }
        mirror();
        var inForce = inForce();
        if (!inForce.id().equals(Release.idOf(shipped))) {
            LOG.info(
                    "Release {} stays in force. The policies that came with this Takar differ ({}); they decide nothing.",
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
        var missing = new ArrayList<Publication>();
        for (var publication : store.publications()) {
            if (git.has(publication)) {
                break;
            }
            missing.add(0, publication);
        }
        missing.forEach(publication -> git.publish(publication, store.files(publication.release())));
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

    /** The release of this id, compiled, if this service knows it. */
    public synchronized Optional<Release> find(String id) {
        var known = compiled.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var files = store.files(id);
        return files.isEmpty() ? Optional.empty() : Optional.of(compile(files));
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
