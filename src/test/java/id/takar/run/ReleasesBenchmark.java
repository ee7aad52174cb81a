package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.Times;
import id.takar.policy.Releases;
import id.takar.policy.TestReleases;
import id.takar.web.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.UsernamePasswordCredentialsProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long an officer, an approver and an auditor wait: the check of a push and of a draft, publishing, which release
 * holds on a day among 1,000, and how many decisions are made again in a second. All rules that came with Takar.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "takar.demo.cohort=false")
class ReleasesBenchmark {
    private static final String FILE = "samarinda/productivity/levels.messages_en.properties";
    private static final int PUSHES = 5;
    private static final int RELEASES = 1_000;
    private static final int LOOKUPS = 5_000;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Releases releases;

    @TempDir
    private Path folder;

    @Test
    void waiting() throws Exception {
        pushes();
        publishing();
        replays();
        lookUps();
    }

    private void pushes() throws Exception {
        var password = new UsernamePasswordCredentialsProvider("officer", "takar-demo");
        var times = new Times();
        try (var git = Git.cloneRepository()
                .setURI("http://127.0.0.1:" + port + "/git/rules")
                .setDirectory(folder.resolve("clone").toFile())
                .setCredentialsProvider(password)
                .call()) {
            for (int i = 0; i < PUSHES; i++) {
                var file = folder.resolve("clone").resolve(FILE);
                Files.writeString(file, Files.readString(file) + "# push " + i + "\n");
                git.commit()
                        .setAll(true)
                        .setSign(false)
                        .setAuthor("officer", "officer@takar.invalid")
                        .setCommitter("officer", "officer@takar.invalid")
                        .setMessage("Push " + i)
                        .call();
                time(times, () -> {
                    git.push()
                            .setRefSpecs(new RefSpec("HEAD:refs/heads/draft/benchmark"))
                            .setCredentialsProvider(password)
                            .call()
                            .forEach(result -> assertThat(result.getRemoteUpdates())
                                    .allMatch(update -> update.getStatus() == RemoteRefUpdate.Status.OK));
                    return null;
                });
            }
        }
        say("push of a changed text, checked with all scenarios", times);
    }

    private void publishing() throws Exception {
        var publishing = new Times();
        var checking = new Times();
        var officer = new Caller(port).as("officer");
        var approver = new Caller(port).as("approver");
        for (int i = 0; i < PUSHES; i++) {
            String draft = "/api/v1/drafts/"
                    + officer.post("/api/v1/drafts", "{\"title\":\"Benchmark\"}")
                            .json()
                            .path("id")
                            .asString();
            var file = officer.get(draft + "/files/" + FILE);
            officer.with("If-Match", file.header("ETag"))
                    .with("Content-Type", "text/plain")
                    .send(
                            "PUT",
                            draft + "/files/" + FILE,
                            BodyPublishers.ofString(file.text() + "# draft " + i + "\n"));
            time(checking, () -> officer.post(draft + "/check", ""));
            var submitted = officer.post(draft + "/submit", "{\"words\":\"\"}").json();
            approver.post(
                    draft + "/approve",
                    "{\"words\":\"\",\"content\":\"" + submitted.path("content").asString() + "\"}");
            time(publishing, () -> {
                assertThat(approver.post(draft + "/publish", "{\"from\":\"2099-01-01\",\"words\":\"\"}")
                                .status())
                        .isEqualTo(200);
                return null;
            });
        }
        say("check of a draft with all scenarios", checking);
        say("publishing an approved draft", publishing);
    }

    private void replays() throws Exception {
        int decisions = 40;
        CohortRun.insert(jdbc, releases, decisions);
        var run = jdbc.sql("SELECT id FROM run ORDER BY created_at DESC LIMIT 1")
                .query(java.util.UUID.class)
                .single();
        var auditor = new Caller(port).as("auditor");
        var times = new Times();
        for (int i = 0; i < 60; i++) {
            time(times, () -> auditor.post("/api/v1/runs/" + run + "/replay", ""));
        }
        System.out.printf(Locale.ROOT, "replays: %.0f a second by one caller%n", rate(times, decisions));
    }

    private static double rate(Times times, int decisions) {
        return decisions / (times.median() / 1_000);
    }

    private void lookUps() throws Exception {
        TestReleases.publishMany(jdbc, RELEASES, LocalDate.of(2000, 1, 1), Instant.EPOCH);
        assertThat(releases.publications()).hasSizeGreaterThan(RELEASES);
        var known = Instant.now();
        var times = new Times();
        for (int i = 0; i < LOOKUPS; i++) {
            var day = LocalDate.of(2000, 1, 1).plusDays(i % RELEASES);
            time(times, () -> releases.publication(day, known));
        }
        say("which of 1,000 releases holds on a day (5,000 look-ups)", times);
    }

    private static void time(Times times, Callable<?> what) throws Exception {
        long start = System.nanoTime();
        what.call();
        times.add((System.nanoTime() - start) / 1e6);
    }

    private static void say(String what, Times times) {
        System.out.printf(
                Locale.ROOT,
                "%s: median %.2f ms, 99 of 100 within %.2f ms, longest %.2f ms%n",
                what,
                times.median(),
                times.within(0.99),
                times.within(1));
    }
}
