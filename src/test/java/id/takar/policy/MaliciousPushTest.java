package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.takar.web.Caller;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with an officer's password may try to push: refused, and nothing of it kept. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "takar.demo.cohort=false")
class MaliciousPushTest {
    private static final String SENTENCES = "test/seen.messages_en.properties";
    private static final PersonIdent ME = GitClient.person("officer");
    private static final String WHO = "git config user.name officer";
    private static final String FILE = "is no plain file";
    private static final String PATH = "is no path of a rule file";
    /** What git itself finds, in words of its own. */
    private static final String GIT = "";

    private static final String ZERO = ObjectId.zeroId().name();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Releases releases;

    @Autowired
    private RulesRepository rules;

    @TempDir
    private Path folder;

    private GitClient officer;

    @BeforeEach
    void cloneASmallRelease() throws Exception {
        TestReleases.publishSmall(jdbc);
        releases.mirror();
        officer = new GitClient(port, folder.resolve("clone"), "officer");
    }

    @AfterEach
    void takeBackWhatWasPublished() {
        officer.close();
        await().untilAsserted(
                        () -> assertThat(rules.folder().resolve("incoming")).isEmptyDirectory());
        jdbc.sql("DELETE FROM publication WHERE published_by = 'test'").update();
    }

    private interface Attack {
        /** Pushes something, and answers what the terminal would show. */
        String push() throws Exception;
    }

    private record Try(String name, String answer, Attack attack) {}

    @TestFactory
    Stream<DynamicTest> isRefused() {
        return Stream.of(refs(), people(), trees(), files(), histories())
                .flatMap(List::stream)
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    var before = kept();
                    assertThat(each.attack().push()).contains(each.answer());
                    assertThat(kept()).isEqualTo(before);
                }));
    }

    private List<Try> refs() {
        return List.of(
                new Try("main", "cannot be pushed to", () -> refused(change(), "refs/heads/main")),
                new Try("a tag", "cannot be pushed to", () -> refused(change(), "refs/tags/release/99")),
                new Try("another branch", "cannot be pushed to", () -> refused(change(), "refs/heads/other")),
                new Try("a folder of drafts", "cannot be pushed to", () -> refused(change(), "refs/heads/draft/a/b")),
                new Try("capital letters", "cannot be pushed to", () -> refused(change(), "refs/heads/draft/RAISE")),
                new Try("hidden refs", "cannot be pushed to", () -> refused(change(), "refs/takar/x")),
                new Try("notes", "cannot be pushed to", () -> refused(change(), "refs/notes/commits")),
                new Try(
                        "replaced objects",
                        "cannot be pushed to",
                        () -> refused(change(), "refs/replace/" + "0".repeat(40))),
                new Try("main taken away", "deletion prohibited", () -> refused(null, "refs/heads/main")),
                new Try("two at a time", "one branch at a time", () -> {
                    var id = change().name();
                    var answer = officer.push(
                            new RefSpec(id + ":refs/heads/draft/one"), new RefSpec(id + ":refs/heads/draft/two"));
                    assertThat(answer.isTaken()).isFalse();
                    return answer.messages();
                }));
    }

    private List<Try> people() {
        var other = GitClient.person("approver");
        return List.of(
                new Try("another's name", WHO, () -> refused(by(other, ME))),
                new Try("committed by another", WHO, () -> refused(by(ME, other))),
                new Try("another's address", WHO, () -> refused(by(ME, new PersonIdent("officer", "a@example.org")))),
                new Try("nobody", WHO, () -> refused(by(new PersonIdent("", ""), ME))),
                new Try(
                        "a name that colours the terminal",
                        WHO,
                        () -> refused(by(new PersonIdent("\u001b[31mofficer", "officer@takar.invalid"), ME))),
                new Try("no words", "does not say what it is for", () -> refused(commit(treeOfMain(), " ", head()))),
                new Try("another's commit below one's own", WHO, () -> {
                    by(other, other);
                    return refused(officer.write(SENTENCES, read() + "# more\n", ME, ME));
                }));
    }

    private List<Try> trees() {
        return List.of(
                new Try("a symbolic link", FILE, () -> refused(with(FileMode.SYMLINK, "link.drl", "/etc/passwd"))),
                new Try("a program", FILE, () -> refused(with(FileMode.EXECUTABLE_FILE, "run.drl", "x"))),
                new Try("a submodule", FILE, () -> refused(with(new Entry(FileMode.GITLINK, "sub", head())))),
                new Try("attributes", PATH, () -> refused(with(".gitattributes", "* filter=x"))),
                new Try("modules", PATH, () -> refused(with(".gitmodules", "[submodule \"x\"]\n\tpath = x\n"))),
                new Try("a hook", PATH, () -> refused(with(".githooks", "x"))),
                new Try("a folder .git", GIT, () -> refused(folder(".git"))),
                new Try("a folder .GIT", GIT, () -> refused(folder(".GIT"))),
                new Try("a folder of git on Windows", GIT, () -> refused(folder("GIT~1"))),
                new Try("a way out", GIT, () -> refused(folder(".."))),
                new Try("a path from the root", GIT, () -> refused(with("/etc/x", "x"))),
                new Try("a path with no name", GIT, () -> refused(with("", "x"))),
                new Try("a backslash", GIT, () -> refused(with("a\\b.drl", "x"))),
                new Try("a new line in a path", GIT, () -> refused(with("a\nb.drl", "x"))),
                new Try("letters that look like others", PATH, () -> refused(with("t\u0435st.drl", "x"))),
                new Try("a name of Windows", GIT, () -> refused(with("con", "x"))),
                new Try(
                        "names that are one on some disks",
                        GIT,
                        () -> refused(with(
                                new Entry(FileMode.REGULAR_FILE, "a.drl", blob("x")),
                                new Entry(FileMode.REGULAR_FILE, "A.drl", blob("y"))))),
                new Try(
                        "a name twice",
                        GIT,
                        () -> refused(with(
                                new Entry(FileMode.REGULAR_FILE, "a.drl", blob("x")),
                                new Entry(FileMode.REGULAR_FILE, "a.drl", blob("y"))))),
                new Try(
                        "a tree that is none",
                        GIT,
                        () -> refused(commit(insert(Constants.OBJ_TREE, new byte[] {1, 2, 3}), "Change", head()))));
    }

    private List<Try> files() {
        String evil = """
                package policy.evil
                import java.io.File
                rule "x"
                when
                then
                    new File("/tmp/x").delete();
                end
                """;
        return List.of(
                new Try("a rule that harms", "evil.drl:2:", () -> refused(with("evil.drl", evil))),
                new Try("a file that is too large", GIT, () -> refused(with("large.drl", "x".repeat(3 << 20)))),
                new Try("a file that swells", GIT, () -> refused(with("swells.drl", "\0".repeat(60 << 20)))),
                new Try("more files than a release has", "more than", () -> refused(with(many()))));
    }

    private List<Try> histories() {
        return List.of(
                new Try(
                        "a history of one's own",
                        "git rebase origin/main",
                        () -> refused(commit(treeOfMain(), "Orphan"))),
                new Try(
                        "what is missing",
                        "",
                        () -> refused(commit(treeOfMain(), "Gap", ObjectId.fromString("1".repeat(40))))),
                new Try("more commits than anybody makes", "more than", () -> {
                    ObjectId last = head();
                    for (int i = 0; i < 1_001; i++) {
                        last = commit(treeOfMain(), "Change " + i, last);
                    }
                    return refused(last);
                }));
    }

    @Test
    void isRefusedWhereThePackIsNone() throws Exception {
        var head = head().name();
        String begin = line(ZERO + " " + change().name() + " refs/heads/draft/raw\0 report-status") + "0000";
        var before = kept();
        for (var body : List.of(
                bytes(
                        begin + "PACK",
                        ByteBuffer.allocate(8)
                                .putInt(2)
                                .putInt(Integer.MAX_VALUE)
                                .array()),
                bytes(
                        begin + "PACK",
                        ByteBuffer.allocate(8).putInt(2).putInt(-1).array()),
                bytes(begin + "PACK", ByteBuffer.allocate(8).putInt(2).putInt(1).array()),
                bytes(begin + "NOPE", new byte[8]),
                bytes(begin, new byte[0]),
                bytes(
                        begin + "PACK",
                        sealed(ByteBuffer.allocate(8).putInt(2).putInt(0).array())),
                bytes("zzzz", new byte[0]),
                bytes("ffff" + "x".repeat(70_000), new byte[0]),
                bytes(line(head + " " + ZERO + " refs/heads/main\0 report-status") + "0000", new byte[0]))) {
            var answer = receive(body, "");
            assertThat(answer.status() >= 400
                            || answer.text().contains("ng ")
                            || answer.text().contains("unpack error"))
                    .as(answer.status() + " " + answer.text())
                    .isTrue();
            assertThat(kept()).isEqualTo(before);
        }
        assertThat(receive(zipped(line("x").repeat(1 << 20)), "gzip").status()).isGreaterThanOrEqualTo(400);
        assertThat(receive(new byte[21 << 20], "").status()).isEqualTo(413);
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void takesNoBranchAway() throws Exception {
        String branch = "refs/heads/draft/stays";
        assertThat(officer.push(new RefSpec(change().name() + ":" + branch)).isTaken())
                .isTrue();
        var there = kept();
        assertThat(refused(null, branch)).contains("deletion prohibited");
        assertThat(kept()).isEqualTo(there);
    }

    @Test
    void isForOfficersOnly() throws Exception {
        for (var other : List.of("hr", "approver", "auditor", "admin")) {
            try (var client = new GitClient(port, folder.resolve(other), other)) {
                assertThatThrownBy(() -> client.push("draft/mine")).hasMessageContaining("not permitted");
            }
        }
        assertThat(new Caller(port)
                        .get("/git/rules/info/refs?service=git-upload-pack")
                        .status())
                .isEqualTo(401);
        assertThat(new Caller(port)
                        .as("officer")
                        .get("/git/other/info/refs?service=git-upload-pack")
                        .status())
                .isEqualTo(403);
        assertThat(new Caller(port).as("officer").get("/git/rules/HEAD").status())
                .isEqualTo(403);
        assertThat(new Caller(port)
                        .as("officer")
                        .get("/git/rules/objects/info/packs")
                        .status())
                .isEqualTo(403);
    }

    private Caller.Answer receive(byte[] body, String encoding) throws Exception {
        var caller = new Caller(port).as("officer").with("Content-Type", "application/x-git-receive-pack-request");
        return (encoding.isEmpty() ? caller : caller.with("Content-Encoding", encoding))
                .send("POST", "/git/rules/git-receive-pack", BodyPublishers.ofByteArray(body));
    }

    private static String line(String text) {
        return "%04x%s".formatted(text.length() + 4, text);
    }

    private static byte[] bytes(String text, byte[] more) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(more);
        return all.toByteArray();
    }

    /** A pack's beginning with the digest that ends a pack. */
    private static byte[] sealed(byte[] rest) {
        return bytes(new String(rest, StandardCharsets.ISO_8859_1), DigestUtils.sha1(bytes("PACK", rest)));
    }

    private static byte[] zipped(String text) throws Exception {
        var all = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(all)) {
            zip.write(text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return all.toByteArray();
    }

    /** Branches and tags, and how much is kept of what was pushed. */
    private List<String> kept() throws Exception {
        try (var packs = Files.list(rules.folder().resolve("objects/pack"))) {
            return Stream.concat(
                            rules.refs().stream()
                                    .map(ref -> ref.getName() + " "
                                            + ref.getObjectId().name()),
                            packs.map(Path::toString))
                    .sorted()
                    .toList();
        }
    }

    private String refused(ObjectId what) throws Exception {
        return refused(what, "refs/heads/draft/evil");
    }

    private String refused(ObjectId what, String to) throws Exception {
        try {
            var answer = officer.push(new RefSpec((what == null ? "" : what.name()) + ":" + to));
            assertThat(answer.isTaken()).as(answer.messages()).isFalse();
            return answer.messages() + answer.why();
        } catch (org.eclipse.jgit.api.errors.TransportException e) {
            return Objects.requireNonNullElse(e.getMessage(), "");
        }
    }

    private String read() throws Exception {
        return Files.readString(officer.folder().resolve(SENTENCES));
    }

    private ObjectId head() throws Exception {
        return officer.repository().resolve("origin/main");
    }

    /** A change that nobody could object to. */
    private ObjectId change() throws Exception {
        return by(ME, ME);
    }

    private ObjectId by(PersonIdent author, PersonIdent committer) throws Exception {
        officer.reset("origin/main");
        return officer.write(SENTENCES, read() + "# changed\n", author, committer);
    }

    private record Entry(FileMode mode, String name, ObjectId id) {
        byte[] bytes() {
            var head = (mode + " " + name + "\0").getBytes(StandardCharsets.UTF_8);
            var all = Arrays.copyOf(head, head.length + Constants.OBJECT_ID_LENGTH);
            id.copyRawTo(all, head.length);
            return all;
        }

        String place() {
            return mode.equals(FileMode.TREE) ? name + "/" : name;
        }
    }

    private ObjectId with(String name, String text) throws Exception {
        return with(FileMode.REGULAR_FILE, name, text);
    }

    private ObjectId with(FileMode mode, String name, String text) throws Exception {
        return with(new Entry(mode, name, blob(text)));
    }

    private ObjectId folder(String name) throws Exception {
        return with(new Entry(FileMode.TREE, name, tree(List.of(new Entry(FileMode.REGULAR_FILE, "x", blob("x"))))));
    }

    /** A commit on main with more in its root, as no git program would make it. */
    private ObjectId with(Entry... more) throws Exception {
        var entries = new ArrayList<>(List.of(more));
        try (var walk = new RevWalk(officer.repository());
                var root = new TreeWalk(officer.repository())) {
            root.addTree(walk.parseCommit(head()).getTree());
            while (root.next()) {
                entries.add(new Entry(root.getFileMode(0), root.getNameString(), root.getObjectId(0)));
            }
        }
        entries.sort(Comparator.comparing(Entry::place));
        return commit(tree(entries), "Change", head());
    }

    private ObjectId tree(List<Entry> entries) throws Exception {
        var bytes = new ByteArrayOutputStream();
        entries.forEach(entry -> bytes.writeBytes(entry.bytes()));
        return insert(Constants.OBJ_TREE, bytes.toByteArray());
    }

    private ObjectId blob(String text) throws Exception {
        return insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
    }

    private ObjectId commit(ObjectId tree, String message, ObjectId... parents) throws Exception {
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setAuthor(ME);
        commit.setCommitter(ME);
        commit.setMessage(message);
        return insert(Constants.OBJ_COMMIT, commit.build());
    }

    private ObjectId insert(int type, byte[] bytes) throws Exception {
        try (var inserter = officer.repository().newObjectInserter()) {
            var id = inserter.insert(type, bytes);
            inserter.flush();
            return id;
        }
    }

    private ObjectId treeOfMain() throws Exception {
        try (var walk = new RevWalk(officer.repository())) {
            return walk.parseCommit(head()).getTree();
        }
    }

    private Entry[] many() throws Exception {
        var text = blob("x");
        return IntStream.rangeClosed(0, 5_000)
                .mapToObj(i -> new Entry(FileMode.REGULAR_FILE, "f" + i, text))
                .toArray(Entry[]::new);
    }
}
