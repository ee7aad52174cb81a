package id.takar.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.engine.Release;
import id.takar.web.Caller;
import java.time.Clock;
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

/** The emergency: one approver takes a publication back at once, and everybody sees it until a second one confirms. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "takar.demo.cohort=false")
class WithdrawalTest {
    private static final String HERE = "/api/v1/withdrawals";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Releases releases;

    @Autowired
    private RulesRepository rules;

    @Autowired
    private Clock clock;

    private Publication bad;
    private String before;

    @BeforeEach
    void publish() {
        before = releases.inForce().id();
        var store = new ReleaseStore(jdbc);
        bad = store.publish(TestReleases.small(), LocalDate.of(2020, 1, 1), clock.instant(), "test", "too early");
        releases.mirror();
    }

    @AfterEach
    void takeBackWhatWasPublished() {
        jdbc.sql("DELETE FROM publication WHERE published_by = 'test'").update();
    }

    @Test
    void takesBackAtOnceAndIsLoudUntilConfirmed() throws Exception {
        assertThat(releases.inForce().id()).isEqualTo(bad.release());
        var known = clock.instant();
        var withdrawn = as("approver").post(HERE, wanted(bad.number(), "It promises nothing"));
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(201);
        assertThat(releases.inForce().id()).isEqualTo(before);
        assertThat(releases.latest().release()).isEqualTo(before);
        assertThat(releases.inForce(LocalDate.of(2024, 1, 1), known).id()).isEqualTo(bad.release());
        assertThat(Release.idOf(rules.files(rules.main()))).isEqualTo(before);
        assertThat(health().path("status").asString()).isEqualTo("WARNING");
        assertThat(health().at("/details/withdrawnUnconfirmed/0").asLong()).isEqualTo(bad.number());
        assertThat(page("hr")).contains("role=\"alert\"", "It promises nothing", "second approver");
        assertThat(as("approver")
                        .post(HERE + "/" + bad.number() + "/confirm", "")
                        .status())
                .isEqualTo(403);
        releases.confirm(bad.number(), "another approver");
        assertThat(health().path("status").asString()).isEqualTo("UP");
        assertThat(page("hr")).doesNotContain("role=\"alert\"");
        var listed = as("auditor").get(HERE).json().get(0);
        assertThat(listed.path("by").asString()).isEqualTo("approver");
        assertThat(listed.path("confirmedBy").asString()).isEqualTo("another approver");
        assertThat(as("auditor")
                        .get("/api/v1/releases")
                        .json()
                        .get(0)
                        .path("withdrawn")
                        .asBoolean())
                .isTrue();
        assertThat(type(as("approver").post(HERE + "/" + bad.number() + "/confirm", "")))
                .endsWith("wrong-state");
    }

    @Test
    void saysWhatIsWrongAndTakesNothingBack() throws Exception {
        assertThat(as("approver").post(HERE, wanted(bad.number(), " ")).status())
                .isEqualTo(422);
        assertThat(as("approver").post(HERE, "{\"reason\": \"x\"}").status()).isEqualTo(400);
        assertThat(as("approver").post(HERE, wanted(987_654, "no such")).status())
                .isEqualTo(404);
        assertThat(as("approver")
                        .post(HERE + "/" + bad.number() + "/confirm", "")
                        .status())
                .isEqualTo(409);
        assertThat(releases.inForce().id()).isEqualTo(bad.release());
        assertThat(as("approver").post(HERE, wanted(bad.number(), "once")).status())
                .isEqualTo(201);
        assertThat(as("approver").post(HERE, wanted(bad.number(), "twice")).status())
                .isEqualTo(409);
        long first = releases.latest().number();
        assertThat(as("approver").post(HERE, wanted(first, "all of it")).status())
                .isEqualTo(409);
        assertThat(releases.inForce(LocalDate.of(2024, 1, 1), Instant.now(clock))
                        .id())
                .isEqualTo(before);
    }

    private tools.jackson.databind.JsonNode health() throws Exception {
        return as("admin").get("/actuator/health").json().at("/components/release");
    }

    private String page(String account) throws Exception {
        return as(account).with("Accept", "text/html").get("/?lang=en").text();
    }

    private static String type(Caller.Answer answer) {
        return answer.json().path("type").asString();
    }

    private Caller as(String account) {
        return new Caller(port).as(account).with("Accept-Language", "en");
    }

    private static String wanted(long publication, String reason) {
        return "{\"publication\": %d, \"reason\": \"%s\"}".formatted(publication, reason);
    }
}
