package id.takar.policy;

import id.takar.engine.ReleaseCompiler;
import java.io.IOException;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Commits that somebody pushed, looked at as if an enemy had made them. */
final class PushedCommits {
    private static final int MOST = 1_000;
    private static final int SHOWN = 8;

    private final Repository git;
    private final Collection<Ref> known;
    private final @Nullable ObjectId main;

    /**
     * @param git where they are
     * @param known the branches and tags that there are already; what they hold was looked at before
     * @param main what {@code main} ends in; null before anything was published
     */
    PushedCommits(Repository git, Collection<Ref> known, @Nullable ObjectId main) {
        this.git = git;
        this.known = known;
        this.main = main;
    }

    /** Whether a commit stands on what {@code main} ends in. */
    boolean areOnMain(ObjectId head) throws IOException {
        try (var walk = new RevWalk(git)) {
            return main == null || walk.isMergedInto(walk.parseCommit(main), walk.parseCommit(head));
        }
    }

    /** The first line of what a commit says. */
    String title(ObjectId head) throws IOException {
        try (var walk = new RevWalk(git)) {
            return walk.parseCommit(head).getShortMessage().strip();
        }
    }

    /**
     * Refuses commits by others than who pushes, and files that no release may have, in each commit that is new.
     *
     * @param account who pushes
     */
    void examine(ObjectId head, String account) throws IOException, PushRefused {
        try (var walk = new RevWalk(git)) {
            walk.markStart(walk.parseCommit(head));
            for (var ref : known) {
                var there = walk.parseAny(ref.getObjectId());
                if (walk.peel(there) instanceof RevCommit commit) {
                    walk.markUninteresting(commit);
                }
            }
            int count = 0;
            for (var commit : walk) {
                if (++count > MOST) {
                    throw new PushRefused("commits", MOST);
                }
                walk.parseBody(commit);
                examine(commit, account);
            }
        }
    }

    private void examine(RevCommit commit, String account) throws IOException, PushRefused {
        if (!isBy(account, commit.getAuthorIdent()) || !isBy(account, commit.getCommitterIdent())) {
            throw new PushRefused("author", shown(commit), account, RulesRepository.address(account));
        }
        if (commit.getShortMessage().isBlank()) {
            throw new PushRefused("words", shown(commit));
        }
        int files = 0;
        try (var tree = new TreeWalk(git)) {
            tree.addTree(commit.getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                if (++files > ReleaseCompiler.MOST_FILES) {
                    throw new PushRefused("files", shown(commit), ReleaseCompiler.MOST_FILES);
                }
                examine(commit, tree);
            }
        }
    }

    private static boolean isBy(String account, @Nullable PersonIdent person) {
        return person != null
                && person.getName().equals(account)
                && person.getEmailAddress().equals(RulesRepository.address(account));
    }

    private static void examine(RevCommit commit, TreeWalk tree) throws PushRefused {
        String path = tree.getPathString();
        if (!tree.getFileMode(0).equals(FileMode.REGULAR_FILE)) {
            throw new PushRefused("mode", shown(commit), printable(path), tree.getFileMode(0));
        }
        if (!RulePaths.isOne(path)) {
            throw new PushRefused("path", shown(commit), printable(path));
        }
    }

    private static String shown(RevCommit commit) {
        return commit.abbreviate(SHOWN).name();
    }

    /** A path for a terminal, which obeys what it is told in control characters. */
    static String printable(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** The files of a commit that was looked at. */
    SortedMap<String, byte[]> files(ObjectId head) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var walk = new RevWalk(git);
                var tree = new TreeWalk(git)) {
            tree.addTree(walk.parseCommit(head).getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                files.put(
                        tree.getPathString(),
                        git.open(tree.getObjectId(0)).getBytes(ReleaseCompiler.MOST_BYTES_OF_A_FILE + 1));
            }
        }
        return files;
    }
}
