package id.takar.run;

import static id.takar.policy.BoundOfNeeds.EMPLOYEE;
import static id.takar.policy.BoundOfNeeds.level;
import static org.assertj.core.api.Assertions.assertThat;

import id.takar.policy.BoundOfNeeds;
import id.takar.policy.Releases;
import id.takar.policy.TestReleases;
import id.takar.store.Dictionary;
import id.takar.web.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which rules decide: those that hold on the day, as known at the instant; and the same decision made again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "takar.demo.cohort=false")
class TwoClocksTest {
    private static final String HERE = "/api/v1/evaluations";
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Releases releases;

    private String before;
    private String after;
    private Instant known;

    @BeforeEach
    void publishAHigherThresholdFromJuneOn() {
        before = releases.inForce().id();
        known = Instant.now();
        after = TestReleases.publishChanged(
                jdbc, BoundOfNeeds.FILE, BoundOfNeeds.WRITTEN, "\"needs.met\", 61", JUNE, known);
    }

    @AfterEach
    void takeItBack() {
        jdbc.sql("DELETE FROM publication WHERE valid_from = ?").param(JUNE).update();
    }

    @Test
    void decideByTheReleaseThatHoldsOnTheDay() throws Exception {
        var may = hr().post(HERE + "?on=2024-05-31", EMPLOYEE).json();
        var june = hr().post(HERE + "?on=2024-06-01", EMPLOYEE).json();

        assertThat(may.path("decision").path("release").asString()).isEqualTo(before);
        assertThat(june.path("decision").path("release").asString()).isEqualTo(after);
        assertThat(level(may)).isEqualTo("ALL_MET");
        assertThat(level(june)).isEqualTo("PHYSIOLOGICAL");
        assertThat(june.path("validAt").asString()).isEqualTo("2024-06-01");
    }

    @Test
    void answerAnEarlierQuestionAsItWasKnownThen() throws Exception {
        var then = hr().post(HERE + "?on=2024-06-01&knownAt=" + known.minusSeconds(1), EMPLOYEE)
                .json();
        var otherDay =
                hr().post(HERE + "?on=2024-06-01&validAt=2024-05-31", EMPLOYEE).json();

        assertThat(then.path("decision").path("release").asString()).isEqualTo(before);
        assertThat(level(then)).isEqualTo("ALL_MET");
        assertThat(level(otherDay)).isEqualTo("ALL_MET");
        assertThat(inForce("?validAt=2024-06-01")).isEqualTo(after);
        assertThat(inForce("?validAt=2024-05-31")).isEqualTo(before);
        assertThat(inForce("?validAt=2024-06-01&knownAt=" + known.minusSeconds(1)))
                .isEqualTo(before);
    }

    @Test
    void sayThatNothingWasKnownYet() throws Exception {
        var answer = hr().get("/api/v1/releases/in-force?knownAt=1999-01-01T00:00:00Z");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("detail").asString()).contains("No release held on");
        assertThat(hr().get("/api/v1/releases/in-force?validAt=soon").status()).isEqualTo(400);
        assertThat(hr().post(HERE + "?on=2024-06-01&knownAt=2999-01-01T00:00:00Z", EMPLOYEE)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aReplayGivesTheSameBytes() throws Exception {
        var decision = hr().post(HERE + "?on=2024-06-01", EMPLOYEE).json();

        var replay = auditor()
                .post("/api/v1/decisions/" + decision.path("id").asString() + "/replay", "")
                .json();

        assertThat(replay.path("identical").asBoolean()).isTrue();
        assertThat(replay.path("sha256").asString())
                .isEqualTo(replay.path("again").asString())
                .hasSize(64);
        assertThat(replay.path("release").asString()).isEqualTo(after);
        assertThat(replay.path("decidedWith").asString())
                .isEqualTo(replay.path("replayedWith").asString())
                .startsWith("takar ")
                .contains("drools 10.");
        assertThat(replay.path("differences")).isEmpty();
    }

    @Test
    void aReplayNamesWhatIsNotTheSame() throws Exception {
        var decision = hr().post(HERE + "?on=2024-06-01", EMPLOYEE).json();
        var id = java.util.UUID.fromString(decision.path("id").asString());
        jdbc.sql("SELECT d.bytes, c.bytes FROM decision d JOIN dictionary c ON c.release = d.release WHERE d.id = ?")
                .param(id)
                .query(row -> {
                    var dictionary = new Dictionary(row.getBytes(2));
                    var text = new String(dictionary.unpack(row.getBytes(1)), StandardCharsets.UTF_8);
                    jdbc.sql("UPDATE decision SET bytes = ? WHERE id = ?")
                            .params(
                                    dictionary.pack(text.replace("\"PHYSIOLOGICAL\"", "\"ALL_MET\"")
                                            .getBytes(StandardCharsets.UTF_8)),
                                    id)
                            .update();
                });

        var replay = auditor().post("/api/v1/decisions/" + id + "/replay", "").json();

        assertThat(replay.path("identical").asBoolean()).isFalse();
        var difference = replay.path("differences").get(0);
        assertThat(difference.path("outcome").asString()).isEqualTo("needs.level");
        assertThat(difference.path("then").asString()).isEqualTo("ALL_MET");
        assertThat(difference.path("now").asString()).isEqualTo("PHYSIOLOGICAL");
        assertThat(difference.path("because").get(0).asString()).isEqualTo("needs.level.physiological");
    }

    @Test
    void aCorrectionListsWhatItWouldHaveDecidedOtherwise() throws Exception {
        var wrong = hr().post(HERE + "?on=2024-06-02&knownAt=" + known.minusSeconds(1), EMPLOYEE)
                .json();
        var may = hr().post(HERE + "?on=2024-05-30&knownAt=" + known.minusSeconds(1), EMPLOYEE)
                .json();
        long number = jdbc.sql("SELECT max(number) FROM publication")
                .query(Long.class)
                .single();
        var found = new java.util.ArrayList<String>();
        String after = "00000000-0000-0000-0000-000000000000";
        while (!after.isEmpty()) {
            var page = auditor()
                    .get("/api/v1/corrections/" + number + "?after=" + after)
                    .json();
            page.path("items").forEach(item -> {
                found.add(item.path("decision").asString());
                assertThat(item.path("differences").get(0).path("outcome").asString())
                        .isEqualTo("needs.level");
                assertThat(item.path("differences").get(0).path("then").asString())
                        .isEqualTo("ALL_MET");
                assertThat(item.path("differences")
                                .get(0)
                                .path("because")
                                .get(0)
                                .asString())
                        .isEqualTo("needs.level.physiological");
            });
            after = page.path("next").asString("");
        }

        assertThat(found).contains(wrong.path("id").asString());
        assertThat(found).doesNotContain(may.path("id").asString());
        assertThat(auditor().get("/api/v1/corrections/999999").status()).isEqualTo(404);
    }

    @Test
    void hrDecidesAnewWhatACorrectionChanges() throws Exception {
        var old = hr().post(HERE + "?on=2024-06-02&knownAt=" + known.minusSeconds(1), EMPLOYEE)
                .json();
        var may = hr().post(HERE + "?on=2024-05-30&knownAt=" + known.minusSeconds(1), EMPLOYEE)
                .json();
        String path = "/api/v1/corrections/"
                + jdbc.sql("SELECT max(number) FROM publication")
                        .query(Long.class)
                        .single();

        var refused = hr().post(path, wanted(old, may));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/decisions/1");
        assertThat(decision(old).has("correctedBy")).isFalse();

        var corrected = hr().post(path, wanted(old));
        assertThat(corrected.status()).isEqualTo(201);
        var anew = hr().get("/api/v1/decisions/"
                        + corrected.json().get(0).path("decision").asString())
                .json();
        assertThat(anew.path("corrects").asString()).isEqualTo(old.path("id").asString());
        assertThat(anew.path("decision").path("release").asString()).isEqualTo(after);
        assertThat(anew.path("file").asString()).isEqualTo(old.path("file").asString());
        assertThat(level(anew)).isEqualTo("PHYSIOLOGICAL");
        assertThat(decision(old).path("correctedBy").asString())
                .isEqualTo(anew.path("id").asString());
        assertThat(decision(old).path("decision")).isEqualTo(old.path("decision"));
        assertThat(hr().with("Accept-Language", "en")
                        .get("/decisions/" + old.path("id").asString())
                        .text())
                .contains("no longer stands", anew.path("id").asString());

        var twice = hr().post(path, wanted(old));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("corrected already");
        assertThat(hr().post(path, "{\"decisions\":[]}").status()).isEqualTo(400);
        assertThat(hr().post(path, "{\"decisions\":[\"" + java.util.UUID.randomUUID() + "\"]}")
                        .text())
                .contains("there is no such decision");
    }

    private static String wanted(tools.jackson.databind.JsonNode... decisions) {
        return java.util.Arrays.stream(decisions)
                .map(each -> "\"" + each.path("id").asString() + "\"")
                .collect(java.util.stream.Collectors.joining(",", "{\"decisions\":[", "]}"));
    }

    private tools.jackson.databind.JsonNode decision(tools.jackson.databind.JsonNode known) throws Exception {
        return hr().get("/api/v1/decisions/" + known.path("id").asString()).json();
    }

    @Test
    void aRunIsDecidedAgainRowByRow() throws Exception {
        CohortRun.insert(jdbc, releases, 40);
        var run = jdbc.sql("SELECT id FROM run ORDER BY created_at DESC LIMIT 1")
                .query(java.util.UUID.class)
                .single();

        var replay = auditor().post("/api/v1/runs/" + run + "/replay", "").json();

        assertThat(replay.path("decisions").asInt()).isEqualTo(40);
        assertThat(replay.path("identical").asInt()).isEqualTo(40);
        assertThat(replay.path("different")).isEmpty();
    }

    @Test
    void onlyThoseWhoSeePeopleMayReplay() throws Exception {
        var path = "/api/v1/decisions/" + java.util.UUID.randomUUID() + "/replay";

        assertThat(new Caller(port).as("officer").post(path, "").status()).isEqualTo(403);
        assertThat(auditor().post(path, "").status()).isEqualTo(404);
        assertThat(auditor().post(HERE + "?on=2024-06-01", EMPLOYEE).status()).isEqualTo(403);
    }

    private String inForce(String query) throws Exception {
        return hr().get("/api/v1/releases/in-force" + query).json().path("id").asString();
    }

    private Caller hr() {
        return new Caller(port).as("hr");
    }

    private Caller auditor() {
        return new Caller(port).as("auditor");
    }
}
