package id.takar.run;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.evaluation.Evaluation;
import id.takar.policy.Releases;
import id.takar.population.EmployeeFiles;
import id.takar.web.Caller;
import id.takar.web.Caller.Answer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "takar.demo.cohort=false")
class EvaluationApiTest {
    private static final String ON = "/api/v1/evaluations?on=2024-03-14";
    private static String example;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Releases releases;

    @BeforeAll
    static void readExample() throws Exception {
        try (var in = EvaluationApiTest.class.getResourceAsStream("/demo/example-employee.json")) {
            example = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void decidesAndKeepsTheSameBytesAsAnywhereElse() throws Exception {
        var answer = hr().post(ON, example);

        assertThat(answer.status()).isEqualTo(201);
        var expected = new String(
                Evaluation.of(releases.inForce())
                        .decide(
                                new EmployeeFiles()
                                        .read(example.getBytes(StandardCharsets.UTF_8))
                                        .file(),
                                LocalDate.of(2024, 3, 14))
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(decisionIn(answer)).isEqualTo(expected);
        var again = hr().get(answer.header("Location"));
        assertThat(decisionIn(again)).isEqualTo(expected);
        assertThat(again.json().path("decidedBy").asString()).isEqualTo("hr");
        assertThat(again.json().path("runner").asString()).isEqualTo("straight");
    }

    @Test
    void keepsWhoItIsApartFromTheDecision() throws Exception {
        var answer = hr().post(ON, example);
        var nip = new EmployeeFiles()
                .read(example.getBytes(StandardCharsets.UTF_8))
                .file()
                .identity()
                .nip();

        assertThat(nip).hasSize(18);
        assertThat(answer.text()).doesNotContain(nip);
    }

    @Test
    void explainsInTheLanguageAndFormAskedFor() throws Exception {
        var where = hr().post(ON, example).header("Location") + "/explanation";

        var english =
                hr().with("Accept", "text/plain").with("Accept-Language", "en").get(where);
        var indonesian =
                hr().with("Accept", "text/plain").with("Accept-Language", "id").get(where);
        var json = hr().with("Accept", "application/json")
                .with("Accept-Language", "en")
                .get(where);

        assertThat(english.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(english.text()).contains("Performance predicate: ", "[PermenPANRB 6/2022");
        assertThat(indonesian.text()).contains("Predikat kinerja: ");
        assertThat(json.json().path("outcomes").size()).isPositive();
        assertThat(json.json().path("outcomes").findValuesAsString("legalBasis"))
                .isNotEmpty();
        assertThat(hr().with("Accept", "image/png").get(where).status()).isEqualTo(406);
    }

    @Test
    void decidesOnceUnderOneKey() throws Exception {
        var first = hr().with("Idempotency-Key", "k-1").post(ON, example);
        var second = hr().with("Idempotency-Key", "k-1").post(ON, example);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(hr().with("Idempotency-Key", "k-1").post(ON, example + " ").status())
                .isEqualTo(422);
        assertThat(hr().with("Idempotency-Key", "k-1")
                        .post(ON.replace("14", "15"), example)
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void decidesOnceWhenManyAskAtOnceUnderOneKey() throws Exception {
        var before = decisions();
        var asking = new ArrayList<Callable<Answer>>();
        for (int i = 0; i < 8; i++) {
            asking.add(() -> hr().with("Idempotency-Key", "k-2").post(ON, example));
        }
        var threads = Executors.newFixedThreadPool(8);
        try {
            var ids = new ArrayList<String>();
            for (Future<Answer> answer : threads.invokeAll(asking)) {
                assertThat(answer.get().status()).isIn(200, 201);
                ids.add(answer.get().json().path("id").asString());
            }

            assertThat(ids).containsOnly(ids.get(0));
            assertThat(decisions()).isEqualTo(before + 1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void saysEverythingThatIsWrongAtOnceAndWhere() throws Exception {
        var body = """
                { "identity": { "nip": "1980 0101" },
                  "rank": { "golongn": "III/a" },
                  "ability": { "knowledge": "much", "skill": 101 },
                  "ratings": { "results": "GOOD" } }
                """;

        var answer = hr().post(ON, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .containsExactly(
                        "/identity/nip", "/rank/golongn", "/ability/knowledge", "/ability/skill", "/ratings/results");
        assertThat(answer.json().path("errors").get(1).path("line").asInt()).isEqualTo(2);
        assertThat(answer.json().path("errors").get(1).path("detail").asString())
                .contains("did you mean `golongan`?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-03-14 | '{ \"rank\": '           | 422",
                "2024-03-14 | ''                        | 400",
                "2024-03-14 | '[]'                      | 422",
                "1800-01-01 | '{}'                      | 400",
                "2300-01-01 | '{}'                      | 400",
                "14-03-2024 | '{}'                      | 400",
            })
    void refusesWhatIsNoEmployeeFileOrNoDay(String on, String body, int status) throws Exception {
        var before = decisions();

        var answer = hr().post("/api/v1/evaluations?on=" + on, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().path("detail").asString()).isNotBlank();
        assertThat(decisions()).isEqualTo(before);
    }

    @Test
    void asksForTheDay() throws Exception {
        assertThat(hr().post("/api/v1/evaluations", "{}").status()).isEqualTo(400);
    }

    @Test
    void refusesABodyThatIsTooLargeAndAMediaTypeThatIsNotJson() throws Exception {
        var large = hr().with("Content-Type", "application/json")
                .send("POST", ON, BodyPublishers.ofInputStream(() -> new Zeros(50L << 20)));
        var text = hr().with("Content-Type", "text/csv").send("POST", ON, BodyPublishers.ofString("a;b"));

        assertThat(large.status()).isEqualTo(413);
        assertThat(large.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(text.status()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/decisions/7d444840-9dc0-11d1-b245-5ffdce74fad2",
                "/api/v1/releases/abc",
                "/api/v1/releases/abc/check"
            })
    void saysThatSomethingIsNotThere(String path) throws Exception {
        assertThat(hr().get(path).status()).isEqualTo(404);
    }

    @Test
    void tellsWhichReleaseDecides() throws Exception {
        var inForce = hr().get("/api/v1/releases/in-force").json();

        assertThat(inForce.path("id").asString()).isEqualTo(releases.inForce().id());
        assertThat(inForce.path("policies").findValuesAsString("legalBasis")).isNotEmpty();
        assertThat(hr().get("/api/v1/releases").json().get(0).path("inForce").asBoolean())
                .isTrue();
        assertThat(hr().get("/actuator/health")
                        .json()
                        .path("components")
                        .path("release")
                        .path("details")
                        .path("inForce")
                        .asString())
                .isEqualTo(releases.inForce().id());
        assertThat(inForce.path("runner").asString()).isEqualTo("straight");
        assertThat(hr().get("/actuator/health")
                        .json()
                        .at("/components/release/details/runner")
                        .asString())
                .isEqualTo("straight");
    }

    @Test
    void checksTheReleaseThatDecides() throws Exception {
        var byWord = new Caller(port).as("auditor").get("/api/v1/releases/in-force/check");
        var byId = hr().get("/api/v1/releases/" + releases.inForce().id() + "/check");

        assertThat(byWord.status()).isEqualTo(200);
        assertThat(byWord.json().path("release").asString())
                .isEqualTo(releases.inForce().id());
        assertThat(byWord.json().path("well").asBoolean()).isTrue();
        assertThat(byWord.json().path("findings").valueStream())
                .noneMatch(finding -> finding.path("severity").asString().equals("error"));
        assertThat(byWord.json().path("coverage").path("provenRules").asInt())
                .isEqualTo(byWord.json().path("coverage").path("rules").asInt())
                .isPositive();
        assertThat(byWord.json().path("unconfirmed").asInt()).isPositive();
        assertThat(byId.json()).isEqualTo(byWord.json());
    }

    @Test
    void describesTheCallWithAnExampleThatWorks() throws Exception {
        var api = hr().get("/v3/api-docs").json();
        var content = api.path("paths")
                .path("/api/v1/evaluations")
                .path("post")
                .path("requestBody")
                .path("content")
                .path("application/json");

        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(content.path("schema").path("$ref").asString()).endsWith("/EmployeeFile");
        assertThat(hr().post(ON, content.path("example").toString()).status()).isEqualTo(201);
        var schemas = api.path("components").path("schemas");
        var open = new java.util.ArrayDeque<>(List.of("EmployeeFile"));
        var seen = new java.util.TreeSet<String>();
        while (!open.isEmpty()) {
            var name = open.poll();
            if (!seen.add(name)) {
                continue;
            }
            schemas.path(name).path("properties").propertyStream().forEach(property -> {
                var described = property.getValue().toString();
                var part = java.util.regex.Pattern.compile("#/components/schemas/(\\w+)")
                        .matcher(described);
                boolean isPart = part.find();
                if (isPart) {
                    open.add(part.group(1));
                }
                assertThat(isPart || described.contains("\"example"))
                        .as(name + "." + property.getKey())
                        .isTrue();
            });
        }
        assertThat(seen).hasSizeGreaterThan(15);
    }

    private Caller hr() {
        return new Caller(port).as("hr");
    }

    private long decisions() {
        return jdbc.sql("SELECT count(*) FROM decision").query(Long.class).single();
    }

    private static String decisionIn(Answer answer) {
        return answer.text()
                .substring(
                        answer.text().indexOf("\"decision\":") + 11,
                        answer.text().length() - 1);
    }

    /** Many spaces, made as they are read. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(length, left);
            left -= n;
            return new ByteArrayInputStream(" ".repeat(n).getBytes(StandardCharsets.US_ASCII)).read(into, from, n);
        }
    }
}
