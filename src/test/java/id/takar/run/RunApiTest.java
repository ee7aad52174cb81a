package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.Eventually;
import id.takar.evaluation.Evaluation;
import id.takar.policy.Releases;
import id.takar.web.Caller;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"takar.limits.population-rows=600", "takar.run.workers=2"})
class RunApiTest {
    private static final String HERE = "/api/v1/runs";

    @LocalServerPort
    private int port;

    @Autowired
    private Releases releases;

    @Test
    void decidesAPopulationToTheSameBytesAsOneAtATime() throws Exception {
        var population = send(Cohort.text() + "{]\n");
        var started = hr().post(HERE, wanted(population, "2024-03-14"));

        assertThat(started.status()).as(started.text()).isEqualTo(202);
        var run = started.header("Location");
        var done = done(run);
        assertThat(done.path("total").asInt()).isEqualTo(40);
        assertThat(done.path("decided").asInt()).isEqualTo(40);
        assertThat(done.path("setAside").asInt()).isZero();
        assertThat(done.path("faulty").asInt()).isEqualTo(1);
        assertThat(done.path("progress").asDouble()).isEqualTo(1);
        assertThat(done.path("release").asString()).isEqualTo(releases.inForce().id());
        assertThat(done.path("day").asString()).isEqualTo("2024-03-14");
        assertThat(done.has("finishedAt")).isTrue();
        assertThat(done.has("secondsLeft")).isFalse();

        var expected = Cohort.decided(Evaluation.of(releases.inForce()));
        var rows = new ArrayList<Integer>();
        for (int after = 0; rows.size() < 40; ) {
            var page = auditor().get(run + "/decisions?limit=15&after=" + after);
            for (var item : page.json().path("items")) {
                rows.add(item.path("row").asInt());
                assertThat(page.text())
                        .contains("\"row\":" + item.path("row").asInt() + ",\"decision\":"
                                + expected.get(rows.size() - 1) + "}");
                assertThat(item.path("decidedBy").asString()).isEqualTo("hr");
                assertThat(item.path("file").asString()).isNotBlank();
            }
            after = page.json().path("next").asInt(Integer.MAX_VALUE);
        }
        assertThat(rows).hasSize(40).isSorted().startsWith(1).endsWith(40);
        var last = auditor().get(run + "/decisions?after=30&limit=15").json();
        assertThat(last.path("next").isNull()).isTrue();
        assertThat(auditor()
                        .get("/api/v1/decisions/" + last.at("/items/0/id").asString())
                        .status())
                .isEqualTo(200);
        assertThat(auditor().get(run + "/set-aside").json().path("items")).isEmpty();
        assertThat(auditor().get(HERE + "?limit=100").json().valueStream())
                .extracting(r -> r.path("id").asString())
                .contains(done.path("id").asString());
    }

    @Test
    void isDoneAtOnceWithNobodyToDecideAbout() throws Exception {
        var started = hr().post(HERE, wanted(send("{]\n"), "2024-03-14"));

        assertThat(started.status()).isEqualTo(202);
        assertThat(started.json().path("state").asString()).isEqualTo("DONE");
        assertThat(started.json().path("progress").asDouble()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "14-03-2024", ""})
    void refusesADayThatIsNone(String day) throws Exception {
        assertThat(hr().post(HERE, wanted(UUID.randomUUID().toString(), day)).status())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatIsMissingOrNotThere() throws Exception {
        assertThat(hr().post(HERE, "{}").status()).isEqualTo(400);
        var unknown = hr().post(HERE, wanted(UUID.randomUUID().toString(), "2024-03-14"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/errors/0/pointer").asString()).isEqualTo("/population");
        var none = HERE + "/" + UUID.randomUUID();
        for (var path : new String[] {none, none + "/decisions", none + "/set-aside"}) {
            assertThat(hr().get(path).json().path("type").asString()).isEqualTo("/problems/not-found");
        }
    }

    @Test
    void letsAuditorsLookAndNotStart() throws Exception {
        var wanted = wanted(UUID.randomUUID().toString(), "2024-03-14");

        assertThat(auditor().post(HERE, wanted).status()).isEqualTo(403);
        assertThat(auditor().get(HERE).status()).isEqualTo(200);
        assertThat(new Caller(port).as("officer").get(HERE).status()).isEqualTo(403);
    }

    @Test
    void isDescribedWithExamples() throws Exception {
        var paths = hr().get("/v3/api-docs").json().path("paths");

        assertThat(paths.at("/~1api~1v1~1populations/post/requestBody/content").toString())
                .contains("application/x-ndjson", "Peserta 01");
        assertThat(paths.at("/~1api~1v1~1runs/post/responses").has("202")).isTrue();
        assertThat(paths.at("/~1api~1v1~1runs~1{id}~1decisions/get/responses/200")
                        .toString())
                .contains("\"example\"");
    }

    private JsonNode done(String run) throws Exception {
        Eventually.is(
                run + " is done",
                () -> "DONE".equals(auditor().get(run).json().path("state").asString()));
        return auditor().get(run).json();
    }

    private String send(String lines) throws Exception {
        return hr().with("Content-Type", "application/jsonl")
                .send("POST", "/api/v1/populations", BodyPublishers.ofString(lines))
                .json()
                .path("id")
                .asString();
    }

    private static String wanted(String population, String day) {
        return "{\"population\":\"" + population + "\",\"on\":\"" + day + "\"}";
    }

    private Caller hr() {
        return new Caller(port).as("hr");
    }

    private Caller auditor() {
        return new Caller(port).as("auditor");
    }
}
