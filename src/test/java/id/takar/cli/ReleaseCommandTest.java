package id.takar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.web.Caller;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Releases on the terminal: the service and a clone tell the same. Its own database, since it publishes. */
@TestMethodOrder(OrderAnnotation.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"takar.demo.cohort=false", "spring.application.name=takar-releases"})
class ReleaseCommandTest {
    private static final String FILE = "samarinda/productivity/levels.messages_en.properties";

    private static final String CACHE =
            Path.of("target", "test-data", "compiled").toAbsolutePath().toString();

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    @Order(1)
    void anApprovedDraftIsPublished() throws Exception {
        var draft = approved();
        var approver = token("approver", "APPROVER");

        var published = run(
                "release", "publish", draft, "--from", "2099-01-01", "--server", server(), "--token-file", approver);
        assertThat(published.out()).contains("publication 2 is release ", "and holds from 2099-01-01");
        assertThat(published.code()).isZero();

        var again = run(
                "release", "publish", draft, "--from", "2099-01-01", "--server", server(), "--token-file", approver);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("The draft is published");
    }

    @Test
    @Order(2)
    void theServiceAndACloneTellTheSame() throws Exception {
        var clone = cloned();
        var auditor = token("auditor", "AUDITOR");
        for (var asked : List.of(
                List.of("list"),
                List.of("show", "1"),
                List.of("diff", "1", "2"),
                List.of("in-force"),
                List.of("in-force", "--valid-at", "2099-02-01"))) {
            var there = run(asked, "--server", server(), "--token-file", auditor, "--output", "json");
            var here = run(asked, "--clone", clone.toString(), "--cache", CACHE, "--output", "json");

            assertThat(there.code()).as(there.err()).isZero();
            assertThat(here.code()).as(here.err()).isZero();
            assertThat(withoutParts(here.out())).as(asked.toString()).isEqualTo(withoutParts(there.out()));
        }
    }

    @Test
    @Order(3)
    void peopleReadItInWords() throws Exception {
        var clone = cloned().toString();

        assertThat(run("release", "list", "--clone", clone, "--cache", CACHE).out())
                .contains("   2  ", "from 2099-01-01", "by approver, approved by approver", "   1  ", "in force");
        assertThat(run("release", "diff", "1", "2", "--clone", clone, "--cache", CACHE)
                        .out())
                .contains("CHANGED file " + FILE);
        assertThat(run("release", "diff", "1", "1", "--clone", clone, "--cache", CACHE)
                        .out())
                .contains("nothing differs");
        assertThat(run("release", "in-force", "--clone", clone, "--cache", CACHE)
                        .out())
                .contains("(in force)", "samarinda/productivity/levels");
        assertThat(run("release", "in-force", "--valid-at", "2099-02-01", "--clone", clone, "--cache", CACHE)
                        .out())
                .contains("from 2099-01-01");
        var early =
                run("release", "in-force", "--known-at", "1999-01-01T00:00:00Z", "--clone", clone, "--cache", CACHE);
        assertThat(early.code()).isEqualTo(2);
        assertThat(early.err()).contains("no release held on");
    }

    @Test
    @Order(4)
    void whatWasTamperedWithIsTold() throws Exception {
        var clone = cloned();
        try (var git = Git.open(clone.toFile())) {
            var second = git.getRepository().exactRef("refs/tags/release/2").getObjectId();
            Files.writeString(clone.resolve(FILE), "another = text\n");
            var forged = git.commit()
                    .setAll(true)
                    .setSign(false)
                    .setAuthor("approver", "approver@takar.invalid")
                    .setCommitter("approver", "approver@takar.invalid")
                    .setMessage("as if")
                    .call();
            try (var walk = new org.eclipse.jgit.revwalk.RevWalk(git.getRepository())) {
                git.tag()
                        .setName("release/2")
                        .setObjectId(forged)
                        .setMessage(walk.parseTag(second).getFullMessage())
                        .setForceUpdate(true)
                        .setSigned(false)
                        .call();
            }
        }

        var told = run("release", "show", "2", "--clone", clone.toString(), "--cache", CACHE);
        assertThat(told.code()).isEqualTo(1);
        assertThat(told.err()).contains("this clone was tampered with");
    }

    @Test
    @Order(5)
    void misuseIsExplained() throws Exception {
        assertThat(run("release", "list").err()).contains("name one of --server and --clone");
        assertThat(run("release", "list", "--clone", folder.toString()).err()).contains("is no clone of the rules");
        assertThat(run("release", "list", "--server", server()).err()).contains("no token");
        var token = token("hr", "HR");
        assertThat(run("release", "list", "--server", "http://192.0.2.1", "--token-file", token)
                        .err())
                .contains("https");
        assertThat(run("release", "show", "77", "--server", server(), "--token-file", token)
                        .err())
                .contains("no release is `77`");
        Files.writeString(Path.of(token), "takar_none");
        var refused = run("release", "list", "--server", server(), "--token-file", token);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("You are not signed in");
        assertThat(run("release").err()).contains("list, show, diff, in-force or publish");
        assertThat(run(
                                "release",
                                "publish",
                                java.util.UUID.randomUUID().toString(),
                                "--from",
                                "2099-01-01",
                                "--clone",
                                cloned().toString())
                        .err())
                .contains("a clone publishes nothing");
    }

    /** A tag knows a time to the second, and no rule's place in its file is compared. */
    private static JsonNode withoutParts(String json) {
        var read = new JsonMapper().readTree(json.replaceAll("(T\\d\\d:\\d\\d:\\d\\d)\\.\\d+Z", "$1Z"));
        return read;
    }

    private Path cloned() throws Exception {
        var to = folder.resolve("clone");
        if (!Files.exists(to)) {
            Git.cloneRepository()
                    .setURI(server() + "/git/rules")
                    .setDirectory(to.toFile())
                    .setCredentialsProvider(new UsernamePasswordCredentialsProvider("auditor", "takar-demo"))
                    .call()
                    .close();
        }
        return to;
    }

    private String approved() throws Exception {
        var officer = new Caller(port).as("officer");
        var draft = "/api/v1/drafts/"
                + officer.post("/api/v1/drafts", "{\"title\":\"From a terminal\"}")
                        .json()
                        .path("id")
                        .asString();
        var file = officer.get(draft + "/files/" + FILE);
        assertThat(officer.with("If-Match", file.header("ETag"))
                        .with("Content-Type", "text/plain")
                        .send("PUT", draft + "/files/" + FILE, BodyPublishers.ofString(file.text() + "# said\n"))
                        .status())
                .isEqualTo(200);
        assertThat(officer.post(draft + "/check", "").json().path("well").asBoolean())
                .isTrue();
        var submitted = officer.post(draft + "/submit", "{\"words\":\"\"}").json();
        assertThat(new Caller(port)
                        .as("approver")
                        .post(
                                draft + "/approve",
                                "{\"words\":\"\",\"content\":\""
                                        + submitted.path("content").asString() + "\"}")
                        .status())
                .isEqualTo(200);
        return draft.substring(draft.lastIndexOf('/') + 1);
    }

    private String token(String account, String role) throws Exception {
        var made = new Caller(port)
                .as(account)
                .post("/api/v1/account/tokens", "{\"name\":\"terminal\",\"roles\":[\"" + role + "\"]}");
        return Files.writeString(
                        folder.resolve(account + ".token"),
                        made.json().path("token").asString() + "\n")
                .toString();
    }

    private String server() {
        return "http://127.0.0.1:" + port;
    }

    private record Said(int code, String out, String err) {}

    private static Said run(List<String> asked, String... options) {
        var arguments = new ArrayList<>(List.of("release"));
        arguments.addAll(asked);
        Collections.addAll(arguments, options);
        return run(arguments.toArray(String[]::new));
    }

    private static Said run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = Terminal.run(arguments, new PrintStream(out), new PrintStream(err));
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
