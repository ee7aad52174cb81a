package id.takar.policy;

import id.takar.web.Problem;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * A repository of one's own that follows this one, named by {@code takar.rules.remote}; several Takar on one database
 * find each other's drafts in it. The database says what is true: what the remote missed while it could not be reached,
 * it gets with the next move, and health says so until then.
 */
@Component
class RulesRemote {
    /** Where what was fetched stands; told to nobody. */
    static final String FETCHED = "refs/takar/remote/";

    private static final Logger LOG = LoggerFactory.getLogger(RulesRemote.class);
    private static final String MAIN = Constants.R_HEADS + "main";
    private static final int SECONDS_OF_SILENCE = 30;

    private final @Nullable URIish address;
    private final String username;
    private final String password;
    private volatile boolean behind;

    RulesRemote(
            @Value("${takar.rules.remote:}") String address,
            @Value("${takar.rules.remote-username:}") String username,
            @Value("${takar.rules.remote-password:}") String password) {
        try {
            this.address = address.isBlank() ? null : new URIish(address);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("takar.rules.remote is no address of a git repository: " + address, e);
        }
        this.username = username;
        this.password = password;
    }

    boolean isOn() {
        return address != null;
    }

    /** Whether it misses something that happened here. */
    boolean isBehind() {
        return behind;
    }

    /** Gets everything that is there, for what others did. */
    void fetch(Repository git) {
        if (address == null) {
            return;
        }
        try (var transport = open(git, address)) {
            transport.fetch(
                    NullProgressMonitor.INSTANCE,
                    List.of(new RefSpec("+" + Constants.R_HEADS + "*:" + FETCHED + "*")),
                    null);
        } catch (IOException e) {
            throw new IllegalStateException("the repository of takar.rules.remote cannot be reached", e);
        }
    }

    /**
     * Makes sure that {@code main} can be moved on there, and gives it what it misses.
     *
     * @throws Problem when somebody else moved it, or it cannot be reached
     */
    void ready(Repository git) {
        if (address == null) {
            return;
        }
        try {
            if (behind) {
                pushAll(git);
            }
            var there = main(git, address);
            if (there != null && !isOurs(git, there)) {
                throw Problem.of(
                        HttpStatus.CONFLICT,
                        "remote-moved",
                        "Somebody else moved `main` of takar.rules.remote, to " + there.name()
                                + "; nothing was published. Find out who, and let it go back to "
                                + git.resolve(MAIN).name() + ".");
            }
        } catch (IOException unreachable) {
            LOG.warn("The repository of takar.rules.remote cannot be reached.", unreachable);
            throw Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "remote-unreachable",
                    "The repository of takar.rules.remote cannot be reached; nothing was published. Try again.");
        }
    }

    private static boolean isOurs(Repository git, ObjectId there) throws IOException {
        var here = git.resolve(MAIN);
        if (here == null || !git.getObjectDatabase().has(there)) {
            return false;
        }
        try (var walk = new RevWalk(git)) {
            return walk.isMergedInto(walk.parseCommit(there), walk.parseCommit(here));
        }
    }

    private @Nullable ObjectId main(Repository git, URIish from) throws IOException {
        try (var transport = open(git, from);
                var connection = transport.openFetch()) {
            var ref = connection.getRef(MAIN);
            return ref == null ? null : ref.getObjectId();
        }
    }

    /**
     * Tells it where branches and tags end; what it cannot be told now, it is told later.
     *
     * @param ends the ends, by name
     */
    void push(Repository git, Map<String, ObjectId> ends) {
        if (address == null) {
            return;
        }
        try {
            if (behind) {
                pushAll(git);
            }
            push(git, address, ends);
        } catch (IOException later) {
            behind = true;
            LOG.warn("The repository of takar.rules.remote missed {}; it gets it later.", ends.keySet(), later);
        }
    }

    /** Tells it of everything, when it missed something. */
    void catchUp(Repository git) {
        if (address == null) {
            return;
        }
        try {
            pushAll(git);
        } catch (IOException later) {
            behind = true;
            LOG.warn("The repository of takar.rules.remote is behind; it gets what it misses later.", later);
        }
    }

    private void pushAll(Repository git) throws IOException {
        if (address != null) {
            var ends = Stream.of(Constants.R_HEADS, Constants.R_TAGS)
                    .flatMap(prefix -> named(git, prefix).stream())
                    .collect(Collectors.toMap(Ref::getName, Ref::getObjectId));
            push(git, address, ends);
            behind = false;
        }
    }

    private static List<Ref> named(Repository git, String prefix) {
        try {
            return git.getRefDatabase().getRefsByPrefix(prefix);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read the branches", e);
        }
    }

    private void push(Repository git, URIish to, Map<String, ObjectId> ends) throws IOException {
        var updates = new ArrayList<RemoteRefUpdate>();
        for (var end : ends.entrySet()) {
            String name = end.getKey();
            boolean mayGoBack = !name.equals(MAIN) && !name.startsWith(Constants.R_TAGS);
            updates.add(new RemoteRefUpdate(git, name, end.getValue(), name, mayGoBack, null, null));
        }
        try (var transport = open(git, to)) {
            transport.setPushAtomic(false);
            var result = transport.push(NullProgressMonitor.INSTANCE, updates);
            for (var update : result.getRemoteUpdates()) {
                if (update.getStatus() != RemoteRefUpdate.Status.OK
                        && update.getStatus() != RemoteRefUpdate.Status.UP_TO_DATE) {
                    throw new TransportException(
                            update.getRemoteName() + ": " + update.getStatus() + " " + update.getMessage());
                }
            }
        }
    }

    private Transport open(Repository git, URIish uri) throws NotSupportedException, TransportException {
        var transport = Transport.open(git, uri);
        transport.setTimeout(SECONDS_OF_SILENCE);
        if (!username.isEmpty()) {
            transport.setCredentialsProvider(new UsernamePasswordCredentialsProvider(username, password));
        }
        return transport;
    }
}
