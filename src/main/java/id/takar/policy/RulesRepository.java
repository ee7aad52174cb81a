package id.takar.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The rules as git keeps them: what was published on {@code main}, a tag for each publication, and a branch for each
 * draft. Author and committer are accounts of this service.
 */
@Component
class RulesRepository implements DisposableBean {
    static final String MAIN = Constants.R_HEADS + "main";
    /** What came with Takar, one commit for each that brought others. */
    static final String SHIPPED = Constants.R_HEADS + "takar";

    private static final String FOLDER = "rules.git";

    private final Repository git;
    private final RepositoryLock lock;
    private final RulesRemote remote;

    RulesRepository(@Value("${takar.data}") Path data, RulesRemote remote) {
        this.remote = remote;
        try {
            lock = RepositoryLock.hold(data.resolve(FOLDER));
            git = new FileRepositoryBuilder()
                    .setGitDir(data.resolve(FOLDER).toFile())
                    .setBare()
                    .build();
            Quarantine.clear(git);
            if (!git.getObjectDatabase().exists()) {
                git.create(true);
                git.updateRef(Constants.HEAD).link(MAIN);
            }
            remote.fetch(git);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the repository of the rules in " + data, e);
        }
    }

    /**
     * Keeps files as a commit, without any branch that points to it yet.
     *
     * @param parent the commit before; null for the first
     * @param account who made the change
     * @param message why
     * @return the commit
     */
    String commit(
            @Nullable String parent, SortedMap<String, byte[]> files, String account, Instant at, String message) {
        return commit(parents(parent), files, account, at, message);
    }

    private static List<ObjectId> parents(@Nullable String... commits) {
        return Stream.of(commits)
                .filter(Objects::nonNull)
                .map(ObjectId::fromString)
                .toList();
    }

    private String commit(
            List<ObjectId> parents, SortedMap<String, byte[]> files, String account, Instant at, String message) {
        try (var inserter = git.newObjectInserter()) {
            var tree = DirCache.newInCore();
            var builder = tree.builder();
            for (var file : files.entrySet()) {
                var entry = new DirCacheEntry(file.getKey());
                entry.setFileMode(FileMode.REGULAR_FILE);
                entry.setObjectId(inserter.insert(Constants.OBJ_BLOB, file.getValue()));
                builder.add(entry);
            }
            builder.finish();
            var commit = new CommitBuilder();
            commit.setTreeId(tree.writeTree(inserter));
            commit.setParentIds(parents);
            var person = person(account, at);
            commit.setAuthor(person);
            commit.setCommitter(person);
            commit.setMessage(message);
            var id = inserter.insert(commit);
            inserter.flush();
            return id.name();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a commit", e);
        }
    }

    /** An account is no address; git asks for one all the same. */
    private static PersonIdent person(String account, Instant at) {
        return new PersonIdent(account, address(account), at, ZoneOffset.UTC);
    }

    /** What stands for an account where git asks for an address. */
    static String address(String account) {
        return account + "@takar.invalid";
    }

    /** A commit that is here, or that another Takar on the same database gave to the remote. */
    private ObjectId known(String commit) throws IOException {
        var id = ObjectId.fromString(commit);
        if (!git.getObjectDatabase().has(id)) {
            remote.fetch(git);
            if (!git.getObjectDatabase().has(id)) {
                throw new IllegalStateException("The commit " + commit + " is not in " + git.getDirectory()
                        + ". Several Takar on one database need takar.rules.remote, the same for all of them.");
            }
        }
        return id;
    }

    /** The files of a commit. */
    SortedMap<String, byte[]> files(String commit) {
        var files = new TreeMap<String, byte[]>();
        try (var walk = new RevWalk(git);
                var tree = new TreeWalk(git)) {
            tree.addTree(walk.parseCommit(known(commit)).getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                files.put(tree.getPathString(), git.open(tree.getObjectId(0)).getBytes());
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the commit " + commit, e);
        }
    }

    /** A file of a commit. */
    Optional<byte[]> file(String commit, String path) {
        try (var walk = new RevWalk(git);
                var tree = TreeWalk.forPath(
                        git, path, walk.parseCommit(known(commit)).getTree())) {
            return tree == null || tree.isSubtree()
                    ? Optional.empty()
                    : Optional.of(git.open(tree.getObjectId(0)).getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a file of the commit " + commit, e);
        }
    }

    /** Lets the branch of a draft end where the draft does. */
    void point(Draft draft) {
        String branch = Constants.R_HEADS + draft.branch();
        if (!draft.head().equals(end(branch))) {
            move(branch, draft.head());
        }
    }

    /** Gives the remote what a draft is about to end in, so that nobody hears of a commit that is nowhere to be had. */
    void tell(Draft draft) {
        remote.push(git, Map.of(Constants.R_HEADS + draft.branch(), ObjectId.fromString(draft.head())));
    }

    private void move(String branch, String commit) {
        try {
            var update = git.updateRef(branch);
            update.setNewObjectId(known(commit));
            var result = update.forceUpdate();
            if (result != RefUpdate.Result.NEW
                    && result != RefUpdate.Result.FAST_FORWARD
                    && result != RefUpdate.Result.FORCED
                    && result != RefUpdate.Result.NO_CHANGE) {
                throw new IllegalStateException("git does not move " + branch + ": " + result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move " + branch, e);
        }
    }

    /** The commit that {@code main} ends in; null before anything was published. */
    @Nullable
    String main() {
        return end(MAIN);
    }

    private @Nullable String end(String branch) {
        try {
            var id = git.resolve(branch);
            return id == null ? null : id.name();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + branch, e);
        }
    }

    /**
     * Whether this stands on {@code main}, with its tag.
     *
     * @throws IllegalStateException when the tag is of something else: the repository belongs to another database
     */
    boolean has(MainEntry entry) {
        try (var walk = new RevWalk(git)) {
            var tag = git.exactRef(Constants.R_TAGS + entry.tag());
            if (tag == null) {
                return false;
            }
            // Earlier ones did not say who approved.
            if (!entry.message().startsWith(walk.parseTag(tag.getObjectId()).getFullMessage())) {
                throw new IllegalStateException("the tag " + entry.tag() + " in " + git.getDirectory()
                        + " is of something else than the database knows; give each database a takar.data folder of"
                        + " its own");
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the tags", e);
        }
    }

    /**
     * Puts what was published or taken back on {@code main} and gives it its tag, both or neither; does nothing that is
     * done already. What came from a draft is merged from its commits, so that each line keeps the account that wrote it.
     */
    synchronized void add(MainEntry entry, SortedMap<String, byte[]> files) {
        if (has(entry)) {
            return;
        }
        String main = main();
        String commit = merge(main, entry, files);
        try (var inserter = git.newObjectInserter();
                var walk = new RevWalk(git)) {
            var tag = new TagBuilder();
            tag.setTag(entry.tag());
            tag.setObjectId(ObjectId.fromString(commit), Constants.OBJ_COMMIT);
            tag.setTagger(person(entry.account(), entry.at()));
            tag.setMessage(entry.message());
            var id = inserter.insert(tag);
            inserter.flush();
            var moves = git.getRefDatabase().newBatchUpdate().setAtomic(true);
            moves.addCommand(
                    new ReceiveCommand(
                            main == null ? ObjectId.zeroId() : ObjectId.fromString(main),
                            ObjectId.fromString(commit),
                            MAIN),
                    new ReceiveCommand(ObjectId.zeroId(), id, Constants.R_TAGS + entry.tag()));
            moves.execute(walk, NullProgressMonitor.INSTANCE);
            for (var move : moves.getCommands()) {
                if (move.getResult() != ReceiveCommand.Result.OK) {
                    throw new IllegalStateException("git does not move " + move);
                }
            }
            remote.push(git, Map.of(MAIN, ObjectId.fromString(commit), Constants.R_TAGS + entry.tag(), id));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put " + entry.tag() + " on main", e);
        }
    }

    /** The files of the Takar whose policies were offered last; empty where none were. */
    Optional<SortedMap<String, byte[]>> shipped() {
        return Optional.ofNullable(end(SHIPPED)).map(this::files);
    }

    /** Keeps what came with a Takar, so that the next one's changes can be told from one's own. */
    void shipped(SortedMap<String, byte[]> files, Instant at) {
        String commit = commit(end(SHIPPED), files, Releases.TAKAR, at, "The policies that came with Takar");
        move(SHIPPED, commit);
        remote.push(git, Map.of(SHIPPED, ObjectId.fromString(commit)));
    }

    /** The commit of a publication: the same on every Takar, whoever makes it first. */
    String merge(@Nullable String main, MainEntry entry, SortedMap<String, byte[]> files) {
        if (entry.merged() != null) {
            try {
                known(entry.merged());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the commit " + entry.merged(), e);
            }
        }
        return commit(parents(main, entry.merged()), files, entry.account(), entry.at(), entry.message());
    }

    /**
     * Makes sure that what is about to be published can be told to the remote.
     *
     * @throws id.takar.web.Problem when somebody else moved its {@code main}, or it cannot be reached
     */
    void ready() {
        remote.ready(git);
    }

    /** Tells the remote everything, should it have missed something. */
    void catchUp() {
        remote.catchUp(git);
    }

    /** All branches and tags, apart from what was fetched. */
    List<Ref> refs() {
        try {
            return git.getRefDatabase().getRefs().stream()
                    .filter(ref -> !ref.isSymbolic() && ref.getObjectId() != null && !isFetched(ref.getName()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the branches", e);
        }
    }

    static boolean isFetched(String ref) {
        return ref.startsWith(RulesRemote.FETCHED);
    }

    /** Where it is kept. */
    Path folder() {
        return git.getDirectory().toPath();
    }

    /** The repository itself, for those who read it over HTTP; whoever asks closes it. */
    Repository opened() {
        git.incrementOpen();
        return git;
    }

    /** A place for what is pushed, beside this repository, until it is known to be good. */
    Quarantine quarantine() {
        return Quarantine.beside(git);
    }

    @Override
    public void destroy() {
        git.close();
        lock.close();
    }
}
