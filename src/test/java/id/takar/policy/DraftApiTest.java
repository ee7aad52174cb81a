package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.web.Caller;
import id.takar.web.Role;
import id.takar.web.TestAccounts;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A change from its first line to the day it holds, by people who are not the same. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "takar.demo.cohort=false")
class DraftApiTest {
    private static final String HERE = "/api/v1/drafts";
    private static final String SCENARIOS = "samarinda/productivity/levels.scenarios.yaml";
    private static final String SENTENCES = "test/seen.messages_en.properties";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Releases releases;

    @Value("${takar.data}")
    private Path data;

    private String draft;

    @BeforeEach
    void beginOnASmallRelease() throws Exception {
        TestReleases.publishSmall(jdbc);
        begin();
    }

    private void begin() throws Exception {
        var begun = officer().post(HERE, "{\"title\": \"Raise the bound of needs\"}");
        assertThat(begun.status()).isEqualTo(201);
        draft = begun.header("Location");
        assertThat(begun.json().path("state").asString()).isEqualTo("OPEN");
        assertThat(begun.json().path("base").asString())
                .isEqualTo(releases.inForce().id());
    }

    @AfterEach
    void takeBackWhatWasPublished() {
        jdbc.sql("DELETE FROM publication WHERE draft IS NOT NULL OR published_by = 'test'")
                .update();
    }

    @Test
    void isWrittenCheckedSubmittedApprovedAndPublishedFromADay() throws Exception {
        takeBackWhatWasPublished();
        begin();
        raiseTheBound();
        assertThat(problem(officer().post(draft + "/submit", words("please")), 409))
                .isEqualTo("not-checked");
        var check = officer().post(draft + "/check", "").json();
        assertThat(check.path("well").asBoolean()).as(check.toString()).isTrue();
        assertThat(check.path("release").asString()).isEqualTo(state("content"));
        assertThat(auditor().get(draft + "/check").json()).isEqualTo(check);

        var diff = auditor().get(draft + "/diff").json();
        assertThat(diff.path("thresholds").get(0).path("before").decimalValue()).isEqualByComparingTo("60");
        assertThat(diff.path("thresholds").get(0).path("after").decimalValue()).isEqualByComparingTo("62");
        assertThat(diff.path("rules").get(0).path("after").asString()).contains("\"needs.met\", 62");
        assertThat(diff.path("files")).hasSize(2);

        assertThat(officer().post(draft + "/submit", words("please")).status()).isEqualTo(200);
        assertThat(officer()
                        .post(draft + "/approve", approval(state("content")))
                        .status())
                .isEqualTo(403);
        assertThat(problem(approver().post(draft + "/approve", approval("0".repeat(64))), 409))
                .isEqualTo("other-content");
        assertThat(approver()
                        .post(draft + "/approve", approval(state("content")))
                        .status())
                .isEqualTo(200);
        var published = approver().post(draft + "/publish", publishing("2027-01-01", ""));

        assertThat(published.status()).as(published.text()).isEqualTo(200);
        String release = published.json().path("release").asString();
        assertThat(release).isEqualTo(state("content"));
        assertThat(level("2026-12-31")).isEqualTo("ALL_MET");
        assertThat(level("2027-01-01")).isEqualTo("PHYSIOLOGICAL");
        assertThat(releases.inForce().id()).isNotEqualTo(release);
        var listed = auditor().get("/api/v1/releases").json().get(0);
        assertThat(listed.path("approvedBy").asString()).isEqualTo("approver");
        assertThat(listed.path("validFrom").asString()).isEqualTo("2027-01-01");
        assertThat(listed.path("inForce").asBoolean()).isFalse();
        assertThat(kinds()).containsExactly("BEGUN", "SAVED", "SAVED", "CHECKED", "SUBMITTED", "APPROVED", "PUBLISHED");
        assertThat(problem(approver().post(draft + "/publish", publishing("2027-02-01", "")), 409))
                .isEqualTo("wrong-state");
        assertThat(problem(save(officer(), "a/b.drl", "package policy.a.b\n", "*"), 409))
                .isEqualTo("wrong-state");
        inGit(published.json().path("number").asLong(), release);
    }

    @Test
    void tellsTheSecondWhoSavesTheSameFile() throws Exception {
        var other = TestAccounts.make(port, "second", Role.POLICY_OFFICER);
        String tag = officer().get(draft + "/files/" + SENTENCES).header("ETag");
        String text = officer().get(draft + "/files/" + SENTENCES).text();

        assertThat(save(other, SENTENCES, text + "# a\n", tag).status()).isEqualTo(200);
        var refused = save(officer(), SENTENCES, text + "# b\n", tag);

        assertThat(problem(refused, 412)).isEqualTo("changed-meanwhile");
        assertThat(refused.json().path("detail").asString()).contains("second", "Nothing was saved");
        assertThat(refused.json().path("saved").asString()).isEqualTo(text + "# a\n");
        assertThat(refused.json().path("sent").asString()).isEqualTo(text + "# b\n");
        assertThat(refused.json().path("diff").asString()).contains("-# a\n+# b\n");
        assertThat(officer().get(draft + "/files/" + SENTENCES).text()).isEqualTo(text + "# a\n");
        assertThat(problem(
                        officer()
                                .with("Content-Type", "text/plain")
                                .send("PUT", draft + "/files/" + SENTENCES, BodyPublishers.ofString("x")),
                        428))
                .isEqualTo("precondition-required");
    }

    @Test
    void takesAnApprovalBackWhenSomethingIsSaved() throws Exception {
        approved(officer());
        String text = officer().get(draft + "/files/" + SENTENCES).text();
        save(
                officer(),
                SENTENCES,
                text + "# c\n",
                officer().get(draft + "/files/" + SENTENCES).header("ETag"));

        assertThat(state("state")).isEqualTo("OPEN");
        assertThat(problem(approver().post(draft + "/publish", publishing("2027-01-01", "")), 409))
                .isEqualTo("wrong-state");
    }

    @Test
    void letsNobodyApproveOrPublishWhatTheyWrote() throws Exception {
        var both = TestAccounts.make(port, "both", Role.POLICY_OFFICER, Role.APPROVER);
        String text = both.get(draft + "/files/" + SENTENCES).text();
        save(
                both,
                SENTENCES,
                text + "# d\n",
                both.get(draft + "/files/" + SENTENCES).header("ETag"));
        both.post(draft + "/check", "");
        both.post(draft + "/submit", words(""));

        assertThat(problem(both.post(draft + "/approve", approval(state("content"))), 403))
                .isEqualTo("own-change");
        assertThat(approver()
                        .post(draft + "/approve", approval(state("content")))
                        .status())
                .isEqualTo(200);
        assertThat(problem(both.post(draft + "/publish", publishing("2027-01-01", "")), 403))
                .isEqualTo("own-change");
    }

    @Test
    void sendsADraftBackWithWords() throws Exception {
        approved(officer());

        assertThat(approver().post(draft + "/reject", words(" ")).status()).isEqualTo(422);
        assertThat(approver()
                        .post(draft + "/reject", words("the article is missing"))
                        .status())
                .isEqualTo(200);
        assertThat(state("state")).isEqualTo("OPEN");
        assertThat(officer().get(draft).json().path("history").toString()).contains("the article is missing");
    }

    @Test
    void asksForTheReasonOfACorrectionAndLetsOnlyOneOfTwoThrough() throws Exception {
        String first = approved(officer());
        begin();
        String second = approved(officer());

        assertThat(approver()
                        .post(first + "/publish", publishing("2020-01-01", ""))
                        .status())
                .isEqualTo(422);
        assertThat(approver()
                        .post(first + "/publish", publishing("2020-01-01", "it was wrong"))
                        .status())
                .isEqualTo(200);
        assertThat(problem(approver().post(second + "/publish", publishing("2027-01-01", "")), 409))
                .isEqualTo("stale");
    }

    @Test
    void refusesWhatDoesNotCheckAndNamesTheLine() throws Exception {
        save(officer(), "a/notes/seen.drl", "package policy.a.notes.seen\nimport java.io.File\n", "*");

        var check = officer().post(draft + "/check", "").json();

        assertThat(check.path("well").asBoolean()).isFalse();
        assertThat(check.path("findings").get(0).path("file").asString()).isEqualTo("a/notes/seen.drl");
        assertThat(check.path("findings").get(0).path("line").asInt()).isEqualTo(2);
        assertThat(problem(officer().post(draft + "/submit", words("")), 409)).isEqualTo("not-checked");
        assertThat(officer().get(draft + "/diff").status()).isEqualTo(409);
    }

    @Test
    void refusesPathsThatLeadElsewhere() throws Exception {
        for (var path : new String[] {"..%2Fx.drl", ".git/config", "a/../../x.drl", "a%5Cb.drl", "a/.hidden"}) {
            assertThat(save(officer(), path, "x", "*").status()).as(path).isBetween(400, 404);
        }
    }

    @Test
    void isNotForThoseWhoEvaluate() throws Exception {
        var hr = new Caller(port).as("hr");

        assertThat(hr.get(draft).status()).isEqualTo(403);
        assertThat(hr.post(HERE, "{\"title\": \"x\"}").status()).isEqualTo(403);
        assertThat(auditor().post(HERE, "{\"title\": \"x\"}").status()).isEqualTo(403);
        assertThat(officer()
                        .post(draft + "/publish", publishing("2027-01-01", ""))
                        .status())
                .isEqualTo(403);
        assertThat(officer().get(HERE + "/" + java.util.UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    /** A small change, approved; its address. */
    private String approved(Caller author) throws Exception {
        String text = author.get(draft + "/files/" + SENTENCES).text();
        save(
                author,
                SENTENCES,
                text + "# approved " + draft + "\n",
                author.get(draft + "/files/" + SENTENCES).header("ETag"));
        author.post(draft + "/check", "");
        author.post(draft + "/submit", words(""));
        assertThat(approver()
                        .post(draft + "/approve", approval(state("content")))
                        .status())
                .isEqualTo(200);
        return draft;
    }

    private void raiseTheBound() throws Exception {
        change(BoundOfNeeds.FILE, BoundOfNeeds.WRITTEN, "\"needs.met\", 62");
        String scenarios = officer().get(draft + "/files/" + SCENARIOS).text();
        var saved = save(
                officer(),
                SCENARIOS,
                scenarios.replace("59.99", "61.99").replaceAll(": 60\\b", ": 62"),
                officer().get(draft + "/files/" + SCENARIOS).header("ETag"));
        assertThat(saved.status()).isEqualTo(200);
    }

    private void change(String path, String before, String after) throws Exception {
        var file = officer().get(draft + "/files/" + path);
        assertThat(file.text()).contains(before);
        var saved = save(officer(), path, file.text().replace(before, after), file.header("ETag"));
        assertThat(saved.status()).isEqualTo(200);
    }

    /** Saves a file: as a new one where the tag is {@code *}. */
    private Caller.Answer save(Caller caller, String path, String text, String tag) throws Exception {
        return caller.with("Content-Type", "text/plain")
                .with(tag.equals("*") ? "If-None-Match" : "If-Match", tag)
                .send("PUT", draft + "/files/" + path, BodyPublishers.ofString(text));
    }

    /** The publication stands on main, with its tag, its files and the account that published it. */
    private void inGit(long number, String release) throws Exception {
        try (var git = Git.open(data.resolve("rules.git").toFile())) {
            var tag = git.getRepository().exactRef("refs/tags/release/" + number);
            var commit = git.log()
                    .add(git.getRepository().resolve("refs/heads/main"))
                    .setMaxCount(1)
                    .call()
                    .iterator()
                    .next();
            assertThat(git.getRepository().getRefDatabase().peel(tag).getPeeledObjectId())
                    .isEqualTo(commit);
            assertThat(commit.getAuthorIdent().getName()).isEqualTo("approver");
            assertThat(commit.getParentCount()).isEqualTo(2);
            assertThat(git.getRepository()
                            .parseCommit(commit.getParent(1))
                            .getAuthorIdent()
                            .getName())
                    .isEqualTo("officer");
            assertThat(commit.getFullMessage()).contains("Release: " + release, "Holds-from: 2027-01-01");
        }
    }

    private String level(String day) throws Exception {
        return BoundOfNeeds.level(new Caller(port)
                .as("hr")
                .post("/api/v1/evaluations?on=" + day, BoundOfNeeds.EMPLOYEE)
                .json());
    }

    private ArrayList<String> kinds() throws Exception {
        var kinds = new ArrayList<String>();
        for (JsonNode event : auditor().get(draft).json().path("history")) {
            kinds.add(event.path("kind").asString());
        }
        return kinds;
    }

    private String state(String field) throws Exception {
        return officer().get(draft).json().path("draft").path(field).asString();
    }

    private static String problem(Caller.Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json().path("type").asString().replace("/problems/", "");
    }

    private static String words(String words) {
        return "{\"words\": \"" + words + "\"}";
    }

    private static String approval(String content) {
        return "{\"content\": \"" + content + "\", \"words\": \"as decided\"}";
    }

    private static String publishing(String from, String words) {
        return "{\"from\": \"" + from + "\", \"words\": \"" + words + "\"}";
    }

    private Caller officer() {
        return new Caller(port).as("officer");
    }

    private Caller approver() {
        return new Caller(port).as("approver");
    }

    private Caller auditor() {
        return new Caller(port).as("auditor");
    }
}
