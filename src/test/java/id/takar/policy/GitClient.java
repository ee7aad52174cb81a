package id.takar.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PushResult;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;

/** Somebody with a clone of the rules, who changes them and pushes. */
final class GitClient implements AutoCloseable {
    private final Git git;
    private final String account;
    private final UsernamePasswordCredentialsProvider password;

    GitClient(int port, Path folder, String account) throws Exception {
        this(port, folder, account, "takar-demo");
    }

    GitClient(int port, Path folder, String account, String secret) throws Exception {
        this.account = account;
        this.password = new UsernamePasswordCredentialsProvider(account, secret);
        this.git = Git.cloneRepository()
                .setURI("http://127.0.0.1:" + port + "/git/rules")
                .setDirectory(folder.toFile())
                .setCredentialsProvider(password)
                .call();
    }

    /** Whether the git program is installed. */
    static boolean isProgramThere() throws InterruptedException {
        try {
            return new ProcessBuilder("git", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    Repository repository() {
        return git.getRepository();
    }

    Path folder() {
        return git.getRepository().getWorkTree().toPath();
    }

    PersonIdent person() {
        return person(account);
    }

    static PersonIdent person(String account) {
        return new PersonIdent(account, account + "@takar.invalid", Instant.EPOCH, ZoneOffset.UTC);
    }

    /** Commits a change of a file as this account. */
    ObjectId change(String path, String before, String after) throws Exception {
        String text = Files.readString(folder().resolve(path));
        if (!text.contains(before)) {
            throw new AssertionError(path + " does not say " + before);
        }
        return write(path, text.replace(before, after), person(), person());
    }

    ObjectId write(String path, String text, PersonIdent author, PersonIdent committer) throws Exception {
        var file = folder().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        git.add().addFilepattern(path).call();
        return git.commit()
                .setMessage("Change " + path)
                .setAuthor(author)
                .setCommitter(committer)
                .setSign(false)
                .call();
    }

    void fetch() throws Exception {
        git.fetch().setCredentialsProvider(password).call();
    }

    void reset(String to) throws IOException {
        try {
            git.reset().setMode(ResetCommand.ResetType.HARD).setRef(to).call();
        } catch (org.eclipse.jgit.api.errors.GitAPIException e) {
            throw new IOException(e);
        }
    }

    Answer push(String branch) throws Exception {
        return push(new RefSpec("HEAD:refs/heads/" + branch));
    }

    /** Pushes, and answers with what the terminal would show. */
    Answer push(RefSpec... what) throws Exception {
        var results = git.push()
                .setRefSpecs(what)
                .setTransportConfigCallback(
                        transport -> ((TransportHttp) transport).setAdditionalHeaders(Map.of("Accept-Language", "en")))
                .setCredentialsProvider(password)
                .call();
        return answer(results.iterator().next());
    }

    private static Answer answer(PushResult result) {
        var update = result.getRemoteUpdates().iterator().next();
        return new Answer(
                update.getStatus(),
                Objects.requireNonNullElse(result.getMessages(), ""),
                Objects.requireNonNullElse(update.getMessage(), ""));
    }

    /**
     * What came of a push.
     *
     * @param why what git says about the branch
     */
    record Answer(RemoteRefUpdate.Status status, String messages, String why) {
        boolean isTaken() {
            return status == RemoteRefUpdate.Status.OK;
        }
    }

    @Override
    public void close() {
        git.close();
    }
}
