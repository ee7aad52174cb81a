package id.takar.policy;

import static id.takar.policy.BoundOfNeeds.EMPLOYEE;
import static id.takar.policy.BoundOfNeeds.FILE;
import static id.takar.policy.BoundOfNeeds.WRITTEN;
import static id.takar.policy.BoundOfNeeds.level;
import static org.assertj.core.api.Assertions.assertThat;

import id.takar.web.Caller;
import id.takar.web.Role;
import id.takar.web.TestAccounts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The whole story of a change, over HTTP and git, as its people live it: cloned, changed, refused with its line, pushed,
 * submitted, approved by another, published from a day, decided by, corrected, and proven. Its own database.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"takar.demo.cohort=false", "spring.application.name=takar-story"})
class ReleaseStoryTest {
    private static final String SCENARIOS = "samarinda/productivity/levels.scenarios.yaml";
    private static final String EVALUATE = "/api/v1/evaluations?on=";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private final List<String> decisions = new ArrayList<>();

    @Test
    void fromACloneToAProof() throws Exception {
        var both = TestAccounts.make(port, "sri", Role.POLICY_OFFICER, Role.APPROVER);
        var may = decide("2024-05-30");
        var june = decide("2024-06-02");
        assertThat(level(june)).isEqualTo("ALL_MET");

        String draft;
        try (var git = new GitClient(port, folder.resolve("clone"), "sri", TestAccounts.PASSWORD)) {
            git.change(FILE, "Threshold.of(", "Treshold.of(");
            var slip = git.push("draft/raise-the-bound");
            assertThat(slip.isTaken()).isFalse();
            assertThat(slip.messages()).containsPattern(FILE + ":15:[0-9]+: TKR-[0-9]{4}");

            git.change(FILE, "Treshold.of(", "Threshold.of(");
            git.change(FILE, WRITTEN, "\"needs.met\", 61");
            var untrue = git.push("draft/raise-the-bound");
            assertThat(untrue.isTaken()).isFalse();
            assertThat(untrue.messages()).contains(SCENARIOS + ":8:1: TKR-1707");

            String scenarios = Files.readString(git.folder().resolve(SCENARIOS));
            git.change(SCENARIOS, scenarios, scenarios.replace("60", "61").replace("59.99", "60.99"));
            var pushed = git.push("draft/raise-the-bound");
            assertThat(pushed.isTaken()).as(pushed.messages()).isTrue();
            draft = "/api/v1/drafts/" + draft("draft/raise-the-bound");
        }

        var submitted = both.post(draft + "/submit", "{\"words\":\"decided on 12 March\"}");
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
        String content = submitted.json().path("content").asString();
        var own = both.post(draft + "/approve", approval(content));
        assertThat(own.json().path("type").asString()).isEqualTo("/problems/own-change");
        assertThat(as("approver").get(draft + "/approval").status()).isEqualTo(404);
        assertThat(as("approver").post(draft + "/approve", approval(content)).status())
                .isEqualTo(200);
        var published = as("approver")
                .post(draft + "/publish", "{\"from\":\"2024-06-01\",\"words\":\"as decided on 12 March\"}");
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(published.json().path("release").asString()).isEqualTo(content);

        approvalIsKept(draft, content);
        assertThat(level(decide("2024-05-31"))).isEqualTo("ALL_MET");
        assertThat(level(decide("2024-06-01"))).isEqualTo("PHYSIOLOGICAL");
        corrected(published.json().path("number").asLong(), may, june);
        replayed();
        clonedByTheGitProgram(published.json().path("number").asLong());
    }

    /** What the approver was shown, asked for by the auditor. */
    private void approvalIsKept(String draft, String content) throws Exception {
        var approval = as("auditor").get(draft + "/approval").json();
        assertThat(approval.path("content").asString()).isEqualTo(content);
        assertThat(approval.path("approvedBy").asString()).isEqualTo("approver");
        assertThat(approval.path("check").path("well").asBoolean()).isTrue();
        assertThat(approval.path("check").path("scenarios").asInt()).isGreaterThan(1_000);
        var diff = approval.path("diff");
        assertThat(diff.path("thresholds").get(0).path("id").asString()).isEqualTo("needs.met");
        assertThat(diff.path("thresholds").get(0).path("before").asInt()).isEqualTo(60);
        assertThat(diff.path("thresholds").get(0).path("after").asInt()).isEqualTo(61);
        assertThat(diff.path("thresholds").get(0).path("legalBasis").asString()).isEqualTo("agency policy");
        assertThat(diff.path("scenarios"))
                .hasSize(7)
                .allMatch(each -> each.path("change").asString().equals("CHANGED"));
        assertThat(diff.path("files").get(1).path("path").asString()).isEqualTo(FILE);
        assertThat(diff.path("files").get(1).path("text").asString())
                .contains("-    insert( Threshold.of( " + WRITTEN, "+    insert( Threshold.of( \"needs.met\", 61");
    }

    private void corrected(long number, JsonNode may, JsonNode june) throws Exception {
        String path = "/api/v1/corrections/" + number;
        var listed = as("auditor").get(path).json().path("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("decision").asString())
                .isEqualTo(june.path("id").asString())
                .isNotEqualTo(may.path("id").asString());
        var anew = as("hr").post(path, "{\"decisions\":[\"" + june.path("id").asString() + "\"]}")
                .json();
        decisions.add(anew.get(0).path("decision").asString());
        assertThat(as("auditor").get(path).json().path("items")).isEmpty();

        var now = as("auditor")
                .post("/api/v1/decisions/" + june.path("id").asString() + "/as-known-now", "")
                .json();
        var difference = now.path("differences").get(0);
        assertThat(difference.path("then").asString()).isEqualTo("ALL_MET");
        assertThat(difference.path("becauseThen").get(0).asString()).isEqualTo("needs.level.all");
        assertThat(difference.path("now").asString()).isEqualTo("PHYSIOLOGICAL");
        assertThat(difference.path("because").get(0).asString()).isEqualTo("needs.level.physiological");
    }

    private void replayed() throws Exception {
        assertThat(decisions).hasSize(5);
        for (var decision : decisions) {
            var replay = as("auditor")
                    .post("/api/v1/decisions/" + decision + "/replay", "")
                    .json();
            assertThat(replay.path("identical").asBoolean()).isTrue();
            assertThat(as("auditor")
                            .get("/api/v1/decisions/" + decision)
                            .json()
                            .path("factsSha256")
                            .asString())
                    .hasSize(64);
        }
    }

    /** With the program, where it is installed; the clients above are JGit's. */
    private void clonedByTheGitProgram(long number) throws Exception {
        if (!GitClient.isProgramThere()) {
            return;
        }
        var clone = folder.resolve("program");
        var cloning = new ProcessBuilder(
                        "git",
                        "clone",
                        "--quiet",
                        "http://auditor:takar-demo@127.0.0.1:" + port + "/git/rules",
                        clone.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(cloning.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        var tag = new ProcessBuilder("git", "-C", clone.toString(), "show", "--no-patch", "release/" + number)
                .redirectErrorStream(true)
                .start();
        assertThat(new String(tag.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(
                        "Tagger: approver",
                        "as decided on 12 March",
                        "Holds-from: 2024-06-01",
                        "Approved-by: approver");
        assertThat(Files.readString(clone.resolve(FILE))).contains("\"needs.met\", 61");
    }

    private JsonNode decide(String day) throws Exception {
        var answer = as("hr").post(EVALUATE + day, EMPLOYEE);
        assertThat(answer.status()).isEqualTo(201);
        decisions.add(answer.json().path("id").asString());
        return answer.json();
    }

    private String draft(String branch) throws Exception {
        for (var each : as("auditor").get("/api/v1/drafts").json()) {
            if (each.path("branch").asString().equals(branch)) {
                return each.path("id").asString();
            }
        }
        throw new AssertionError("no draft on " + branch);
    }

    private static String approval(String content) {
        return "{\"content\":\"" + content + "\",\"words\":\"seen\"}";
    }

    private Caller as(String account) {
        return new Caller(port).as(account);
    }
}
