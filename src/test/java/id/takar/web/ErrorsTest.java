package id.takar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.web.Caller.Answer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "takar.limits.population-body=3MB")
@Import(ErrorsTest.Endpoints.class)
class ErrorsTest {

    private static final String HERE = "/api/v1/releases/errors";

    @LocalServerPort
    private int port;

    @Test
    void namesLineAndColumnOfMalformedJson() throws Exception {
        var answer = english().post(HERE, "{\n  \"name\": \"a\",,\n}");

        assertProblem(answer, 400, "unreadable-body");
        var error = answer.json().at("/errors/0");
        assertThat(error.path("line").asInt()).isEqualTo(2);
        assertThat(error.path("column").asInt()).isEqualTo(15);
        assertThat(error.path("detail").asString()).isEqualTo("This is not correct JSON.");
    }

    @Test
    void namesAnUnknownField() throws Exception {
        var answer = english().post(HERE, "{\"name\":\"a\",\"parts\":[{\"weight\":1,\"wieght\":1}]}");

        assertProblem(answer, 400, "unreadable-body");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/parts/0/wieght");
        assertThat(answer.json().path("detail").asString()).contains("`wieght` is unknown", "`weight`");
    }

    @Test
    void namesAFieldThatIsMissing() throws Exception {
        var answer = english().post(HERE, "{\"name\":\"a\",\"parts\":[{}]}");

        assertProblem(answer, 400, "unreadable-body");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/parts/0/weight");
        assertThat(answer.json().path("detail").asString()).isEqualTo("The field `weight` must be there.");
    }

    @ParameterizedTest
    @CsvSource({
        "/name, '{\"name\":5}', a text",
        "/name, '{\"name\":true}', a text",
        "/day, '{\"name\":\"a\",\"day\":\"31-01-2026\"}', a date such as `2026-01-31`",
        "/role, '{\"name\":\"a\",\"role\":\"BOSS\"}', one of `POLICY_OFFICER`",
        "/parts, '{\"name\":\"a\",\"parts\":{}}', a list",
        "/parts/0/weight, '{\"name\":\"a\",\"parts\":[{\"weight\":\"x\"}]}', a number",
        "/parts/0/weight, '{\"name\":\"a\",\"parts\":[{\"weight\":\"1\"}]}', a number",
        "/parts/0/weight, '{\"name\":\"a\",\"parts\":[{\"weight\":1.5}]}', a number",
        "/parts/0, '{\"name\":\"a\",\"parts\":[5]}', an object"
    })
    void saysWhichTypeWasExpectedWhere(String pointer, String body, String expected) throws Exception {
        var answer = english().post(HERE, body);

        assertProblem(answer, 400, "unreadable-body");
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().path("detail").asString()).contains(expected).doesNotContain("java");
    }

    @Test
    void refusesAFieldThatIsThereTwiceAndTextAfterTheEnd() throws Exception {
        assertProblem(english().post(HERE, "{\"name\":\"a\",\"name\":\"b\"}"), 400, "unreadable-body");
        assertProblem(english().post(HERE, "{\"name\":\"a\"} {}"), 400, "unreadable-body");
        assertProblem(english().post(HERE, ""), 400, "unreadable-body");
    }

    @Test
    void listsEveryFieldThatDoesNotHold() throws Exception {
        var answer = caller().post(HERE, "{\"name\":\"\",\"parts\":[{\"weight\":1},{\"weight\":0}]}");

        assertProblem(answer, 400, "invalid-fields");
        assertThat(answer.json().path("errors").valueStream())
                .extracting(error -> error.path("pointer").asString())
                .containsExactlyInAnyOrder("/name", "/parts/1/weight");
        assertThat(answer.json().path("errors").valueStream())
                .extracting(error -> error.path("detail").asString())
                .contains("tidak boleh kosong");
    }

    @Test
    void namesAParameterThatDoesNotHoldOrIsNoNumberOrIsMissing() throws Exception {
        var answer = caller().get(HERE + "?limit=0");

        assertProblem(answer, 400, "invalid-fields");
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("limit");
        assertProblem(caller().get(HERE + "?limit=x"), 400, "bad-request");
        assertProblem(caller().get(HERE), 400, "bad-request");
    }

    @Test
    void passesOnWhatAFeatureRefuses() throws Exception {
        var answer = caller().get(HERE + "/conflict");

        assertProblem(answer, 409, "conflict");
        assertThat(answer.json().path("detail").asString()).isEqualTo("run 7 is done");
        assertThat(answer.json().at("/errors/0/file").asString()).isEqualTo("promotion/regular.drl");
        assertThat(answer.json().at("/errors/0/line").asInt()).isEqualTo(17);
    }

    @Test
    void hidesWhatFailedButGivesItsNumber() throws Exception {
        var answer = caller().get(HERE + "/failure");

        assertProblem(answer, 500, "internal-error");
        assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
        assertThat(answer.json().path("detail").asString())
                .contains(answer.json().path("id").asString());
    }

    @Test
    void answersWhatMvcRefuses() throws Exception {
        assertProblem(caller().get("/api/v1/releases/none"), 404, "not-found");
        var wrongMethod = caller().send("PUT", HERE, BodyPublishers.noBody());
        assertProblem(wrongMethod, 405, "method-not-allowed");
        assertThat(wrongMethod.header("Allow")).contains("GET", "POST");
        assertProblem(caller().with("Accept", "image/png").get(HERE + "?limit=1"), 406, "not-acceptable");
        assertProblem(
                caller().with("Content-Type", "text/plain").send("POST", HERE, BodyPublishers.ofString("x")),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "application/json", "*/*", "text/html,*/*;q=0.8"})
    void isAProblemWhateverIsAccepted(String accept) throws Exception {
        assertProblem(caller().with("Accept", accept).get("/api/v1/releases/none"), 404, "not-found");
        assertProblem(caller().with("Accept", accept).get(HERE + "/conflict"), 409, "conflict");
        assertProblem(new Caller(port).with("Accept", accept).get("/api/v1/releases"), 401, "not-signed-in");
        assertProblem(caller().with("Accept", accept).get("/api/v1/tokens"), 403, "forbidden");
        assertProblem(caller().with("Accept", accept).get("/api/v1//releases"), 400, "bad-request");
    }

    @Test
    void asksForAPasswordWhenNoneOrAWrongOneCame() throws Exception {
        var none = new Caller(port).get("/api/v1/releases");
        var wrong = new Caller(port).as("hr", "wrong").get("/api/v1/releases");

        for (var answer : List.of(none, wrong)) {
            assertProblem(answer, 401, "not-signed-in");
            assertThat(answer.response().headers().allValues("WWW-Authenticate"))
                    .anyMatch(value -> value.startsWith("Basic "))
                    .anyMatch(value -> value.startsWith("Bearer "));
        }
    }

    @Test
    void refusesALargeBodyThatSaysItsLength() throws Exception {
        assertProblem(caller().post(HERE, json(1_200_000)), 413, "too-large");
        assertThat(caller().post(HERE, json(900_000)).status()).isEqualTo(200);
    }

    @Test
    void refusesALargeBodyThatDoesNotSayItsLength() throws Exception {
        assertProblem(chunked(HERE, "application/json", json(1_200_000)), 413, "too-large");
        assertProblem(chunked(HERE + "/raw", "text/csv", json(1_200_000)), 413, "too-large");
        assertThat(chunked(HERE + "/raw", "text/csv", json(900_000)).text()).isEqualTo("900000");
        assertProblem(chunked(HERE + "/raw", "multipart/form-data; boundary=x", "--x--"), 411, "length-required");
    }

    @Test
    void allowsAPopulationMore() throws Exception {
        var hr = new Caller(port).as("hr").with("Content-Type", "text/csv");

        assertThat(hr.send("POST", "/api/v1/populations/size", BodyPublishers.ofString(json(1_200_000)))
                        .text())
                .isEqualTo("1200000");
        assertProblem(
                hr.send("POST", "/api/v1/populations/size", BodyPublishers.ofString(json(3_200_000))),
                413,
                "too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /[ HTTP/1.1", "GET / HTTP/9.9", "NONSENSE"})
    void wordsEvenWhatTomcatRefuses(String line) throws Exception {
        assertThat(raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"type\":\"/problems/")
                .doesNotContain("<html");
    }

    @Test
    void wordsAHeaderThatIsTooLarge() throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: " + "a".repeat(20_000)
                        + "\r\n\r\n"))
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"status\":400");
    }

    @Test
    void showsPeopleAPage() throws Exception {
        var page = caller().with("Accept", "text/html").get("/policies/none");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("Tidak ditemukan").contains("lang=\"id\"");
        assertThat(caller().with("Accept", "text/html")
                        .get("/policies/none?lang=en")
                        .text())
                .contains("Not found");
        assertThat(caller().with("Accept", "text/html")
                        .get("/somewhere/forbidden")
                        .text())
                .contains("Tidak berwenang");
    }

    private Caller caller() {
        return new Caller(port).as("officer");
    }

    private Caller english() {
        return caller().with("Accept-Language", "en-GB,en;q=0.8");
    }

    private Answer chunked(String path, String type, String body) throws Exception {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return caller().with("Content-Type", type)
                .send("POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
    }

    private String raw(String request) throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String json(int size) {
        return "{\"name\":\"" + "a".repeat(size - 11) + "\"}";
    }

    private static void assertProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var json = answer.json();
        assertThat(json.path("status").asInt()).isEqualTo(status);
        assertThat(json.path("type").asString()).isEqualTo("/problems/" + type);
        assertThat(json.path("title").asString()).isNotBlank();
        assertThat(json.path("detail").asString()).isNotBlank().doesNotStartWith("problem.");
        assertThat(json.path("instance").asString()).startsWith("/api/");
    }

    record Part(@Min(1) int weight) {}

    record Thing(@NotBlank String name, LocalDate day, Role role, List<@Valid Part> parts) {}

    @RestController
    @RequestMapping
    static class Endpoints {

        @PostMapping(HERE)
        int take(@Valid @RequestBody Thing thing) {
            return thing.name().length();
        }

        @PostMapping({HERE + "/raw", "/api/v1/populations/size"})
        long count(InputStream body) throws Exception {
            return body.transferTo(OutputStream.nullOutputStream());
        }

        @GetMapping(HERE)
        List<Integer> list(@RequestParam @Min(1) int limit) {
            return List.of(limit);
        }

        @GetMapping(HERE + "/conflict")
        void refuse() {
            throw Problem.of(HttpStatus.CONFLICT, "conflict", "run 7 is done")
                    .with(List.of(
                            Fault.of("taken").inFile("promotion/regular.drl").atLine(17)));
        }

        @GetMapping(HERE + "/failure")
        void fail() {
            throw new IllegalStateException("secret");
        }
    }
}
