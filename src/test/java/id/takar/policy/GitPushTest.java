package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import id.takar.web.Caller;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The rules as people with git know them: cloned, changed, pushed, refused with the line. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "takar.demo.cohort=false")
class GitPushTest {
    private static final String RULES = "test/seen.drl";
    private static final String SENTENCES = "test/seen.messages_en.properties";

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

    @BeforeEach
    void publishASmallRelease() {
        TestReleases.publishSmall(jdbc);
        releases.mirror();
    }

    @AfterEach
    void takeBackWhatWasPublished() {
        jdbc.sql("DELETE FROM publication WHERE draft IS NOT NULL OR published_by = 'test'")
                .update();
    }

    @Test
    void becomesADraftThatIsSubmittedApprovedAndPublished() throws Exception {
        try (var officer = clone("officer")) {
            officer.change(SENTENCES, "test.seen = seen", "test.seen = seen, and how");
            var pushed = officer.push("draft/say-more");
            assertThat(pushed.isTaken()).as(pushed.messages()).isTrue();
            var draft = draft("draft/say-more");
            assertThat(pushed.messages()).contains(draft.path("id").asString());
            assertThat(draft.path("title").asString()).isEqualTo("Change " + SENTENCES);
            assertThat(draft.path("authors").get(0).asString()).isEqualTo("officer");
            String here = "/api/v1/drafts/" + draft.path("id").asString();
            assertThat(as("officer").post(here + "/submit", words("please")).status())
                    .isEqualTo(200);
            String approval = "{\"content\": \"%s\", \"words\": \"as decided\"}"
                    .formatted(draft.path("content").asString());
            assertThat(as("approver").post(here + "/approve", approval).status())
                    .isEqualTo(200);
            var published = as("approver").post(here + "/publish", "{\"from\": \"2030-01-01\", \"words\": \"\"}");
            assertThat(published.status()).isEqualTo(200);
            officer.fetch();
            assertThat(officer.repository().resolve("origin/main")).isEqualTo(ObjectId.fromString(rules.main()));
            officer.change(SENTENCES, "test.seen = seen", "test.seen = once more seen");
            var late = officer.push("draft/say-more");
            assertThat(late.isTaken()).isFalse();
            assertThat(late.messages()).contains("published; begin a new one");
        }
    }

    @Test
    void isRefusedWithTheLineWhenItDoesNotCheck() throws Exception {
        try (var officer = clone("officer")) {
            officer.change(RULES, "golongan != null", "golongann != null");
            var pushed = officer.push("draft/a-slip");
            assertThat(pushed.isTaken()).isFalse();
            assertThat(pushed.messages()).contains(RULES + ":10:", "TKR-", "golongann");
            assertThat(as("officer").get("/api/v1/drafts").text()).doesNotContain("a-slip");
            assertThat(rules.refs()).noneMatch(ref -> ref.getName().contains("a-slip"));
        }
    }

    @Test
    void takesNoWordAwayFromASecondOfficer() throws Exception {
        try (var one = clone("officer");
                var other = new GitClient(port, folder.resolve("other"), "officer")) {
            one.change(SENTENCES, "test.seen = seen", "test.seen = one");
            assertThat(one.push("draft/both").isTaken()).isTrue();
            other.change(SENTENCES, "test.seen = seen", "test.seen = two");
            assertThat(other.push("draft/both").isTaken()).isFalse();
            assertThat(other.push(new RefSpec("+HEAD:refs/heads/draft/both")).isTaken())
                    .isFalse();
            assertThat(rules.file(draft("draft/both").path("head").asString(), SENTENCES))
                    .hasValueSatisfying(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                            .contains("test.seen = one"));
        }
    }

    @Test
    void goesOnFromWhatWasSavedOverHttp() throws Exception {
        var begun = as("officer")
                .post("/api/v1/drafts", "{\"title\": \"Begun here\"}")
                .json();
        String branch = begun.path("branch").asString();
        String here = "/api/v1/drafts/" + begun.path("id").asString();
        try (var officer = clone("officer")) {
            officer.fetch();
            officer.reset("origin/" + branch);
            officer.change(SENTENCES, "test.seen = seen", "test.seen = pushed");
            var pushed = officer.push(branch);
            assertThat(pushed.isTaken()).as(pushed.messages()).isTrue();
            assertThat(as("officer").get(here + "/files/" + SENTENCES).text()).contains("test.seen = pushed");
            assertThat(as("officer").get(here + "/check").json().path("well").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void showsDraftsToNobodyWhoOnlyEvaluates() throws Exception {
        ObjectId hidden;
        try (var officer = clone("officer")) {
            hidden = officer.change(SENTENCES, "test.seen = seen", "test.seen = not yet");
            assertThat(officer.push("draft/secret").isTaken()).isTrue();
        }
        try (var hr = clone("hr")) {
            assertThat(hr.repository().getRefDatabase().getRefsByPrefix("refs/remotes/origin/draft"))
                    .isEmpty();
            assertThat(hr.repository().resolve("origin/main")).isEqualTo(ObjectId.fromString(rules.main()));
            assertThatThrownBy(() -> hr.push("draft/mine")).hasMessageContaining("git-receive-pack not permitted");
        }
        assertThatThrownBy(() -> Git.lsRemoteRepository()
                        .setRemote("http://127.0.0.1:" + port + "/git/rules")
                        .setCredentialsProvider(new UsernamePasswordCredentialsProvider("officer", "wrong"))
                        .call())
                .hasMessageContaining("not authorized");
        assumeThat(GitClient.isProgramThere()).isTrue();
        String clone = folder.resolve("hr").toString();
        assertThat(git("-C", clone, "fetch", address("hr"), hidden.name()).status())
                .isNotZero();
        assertThat(git("-C", clone, "fetch", address("auditor"), hidden.name()).status())
                .isZero();
    }

    @Test
    void speaksWithTheGitProgram() throws Exception {
        assumeThat(GitClient.isProgramThere()).isTrue();
        var clone = folder.resolve("program");
        assertThat(git("clone", address("officer"), clone.toString()).status()).isZero();
        var file = clone.resolve(SENTENCES);
        Files.writeString(file, Files.readString(file).replace("test.seen = seen", "test.seen = by git"));
        String here = clone.toString();
        assertThat(git("-C", here, "commit", "-am", "By git").status()).isZero();
        var stranger = git("-C", here, "push", "origin", "HEAD:draft/by-git");
        assertThat(stranger.status()).isNotZero();
        assertThat(stranger.text()).contains("git config user.name officer");
        git("-C", here, "config", "user.name", "officer");
        git("-C", here, "config", "user.email", "officer@takar.invalid");
        assertThat(git("-C", here, "commit", "--amend", "--reset-author", "--no-edit")
                        .status())
                .isZero();
        var pushed = git("-C", here, "push", "origin", "HEAD:draft/by-git");
        assertThat(pushed.status()).as(pushed.text()).isZero();
        assertThat(pushed.text()).contains("remote: Taken as draft");
        var main = git("-C", here, "push", "origin", "HEAD:main");
        assertThat(main.status()).isNotZero();
        assertThat(main.text()).contains("cannot be pushed to");
    }

    private GitClient clone(String account) throws Exception {
        return new GitClient(port, folder.resolve(account), account);
    }

    private Caller as(String account) {
        return new Caller(port).as(account).with("Accept-Language", "en");
    }

    private static String words(String words) {
        return "{\"words\": \"%s\"}".formatted(words);
    }

    private JsonNode draft(String branch) throws Exception {
        for (var draft : as("officer").get("/api/v1/drafts").json()) {
            if (draft.path("branch").asString().equals(branch)) {
                return draft;
            }
        }
        throw new AssertionError("there is no draft on " + branch);
    }

    private String address(String account) {
        return "http://" + account + ":takar-demo@127.0.0.1:" + port + "/git/rules";
    }

    private record Said(int status, String text) {}

    private static Said git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LANG", "en_US.UTF-8");
        builder.environment().put("LANGUAGE", "en");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("EMAIL", "somebody@example.org");
        var process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), text);
    }
}
