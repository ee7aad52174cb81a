package id.takar;

import static org.assertj.core.api.Assertions.assertThat;

import id.takar.web.Caller;
import id.takar.web.Caller.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API is complete, and what it shows works: its examples are sent, its answers are compared. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "takar.demo.cohort=false")
class OpenApiTest {
    private static final List<String> METHODS = List.of("post", "get", "put", "patch", "delete");

    @LocalServerPort
    private int port;

    private JsonNode api;

    /** One thing that can be called. */
    private record Call(String path, String method, JsonNode operation) {
        @Override
        public String toString() {
            return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }

        List<String> statuses() {
            return operation.path("responses").propertyNames().stream()
                    .filter(status -> status.startsWith("2"))
                    .toList();
        }
    }

    @BeforeEach
    void read() throws Exception {
        api = new Caller(port).as("hr").get("/v3/api-docs").json();
    }

    @Test
    void isOpenApi31() {
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(calls()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void saysOfEveryCallWhatItIsForWhatItTakesAndWhatItAnswers() {
        var names = new HashSet<String>();
        var faults = new ArrayList<String>();
        for (var call : calls()) {
            var operation = call.operation();
            expect(
                    names.add(operation.path("operationId").asString("")),
                    call + " needs an operationId of its own",
                    faults);
            expect(!operation.path("summary").asString("").isBlank(), call + " needs a summary", faults);
            expect(operation.path("tags").size() == 1, call + " needs one tag", faults);
            expect(!call.statuses().isEmpty(), call + " tells of no success", faults);
            for (var parameter : operation.path("parameters")) {
                var what = call + " parameter " + parameter.path("name").asString();
                expect(!parameter.path("description").asString("").isBlank(), what + " needs a description", faults);
                expect(!example(parameter).isMissingNode(), what + " needs an example", faults);
            }
            operation.path("requestBody").path("content").properties().forEach(e -> {
                expect(!body(e.getValue()).isMissingNode(), call + " needs an example of its body", faults);
            });
            for (var status : call.statuses()) {
                operation
                        .path("responses")
                        .path(status)
                        .path("content")
                        .properties()
                        .forEach(e -> {
                            var schema = e.getValue().path("schema");
                            expect(
                                    !e.getKey().equals("*/*") && !schema.isMissingNode() && !isAnyObject(schema),
                                    call + " leaves open what it answers with " + status,
                                    faults);
                        });
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void givesExamplesThatWorkAndAnswersAsDescribed() throws Exception {
        var made = new HashMap<String, String>();
        // A draft takes several people, one after the other, and so do withdrawals and corrections: DraftApiTest,
        // WithdrawalTest, TwoClocksTest. Accounts end sessions and demos: AccountsTest. A run that is done is neither
        // cancelled nor resumed: RunFilesTest.
        var alone = calls().stream()
                .filter(call -> !call.path().startsWith("/api/v1/drafts")
                        && !call.path().startsWith("/api/v1/withdrawals")
                        && !call.path().startsWith("/api/v1/account")
                        && !(call.path().startsWith("/api/v1/runs/{id}")
                                && call.method().equals("delete"))
                        && !call.path().endsWith("/resume")
                        && !(call.method().equals("post") && call.path().startsWith("/api/v1/corrections")))
                .toList();
        for (var call : alone) {
            for (var type : accepted(call)) {
                var answer = send(call, type, made);

                assertThat(call.statuses())
                        .as("%s: %s %s", call, answer.status(), answer.text())
                        .contains(String.valueOf(answer.status()));
                if (!type.equals("*/*")) {
                    assertThat(answer.header("Content-Type")).as("" + call).startsWith(type);
                    var schema = call.operation()
                            .path("responses")
                            .path("" + answer.status())
                            .path("content")
                            .path(type)
                            .path("schema");
                    if (type.endsWith("json")) {
                        compare(call, answer.json(), schema);
                    }
                }
                remember(call, answer, made);
            }
        }
    }

    /** Whatever an answer has is described; what is described may be absent. */
    private void compare(Call call, JsonNode answer, JsonNode described) {
        var schema = resolved(described);
        if (answer.isArray()) {
            answer.forEach(item -> compare(call, item, schema.path("items")));
        } else if (answer.isObject() && schema.has("properties")) {
            assertThat(new TreeSet<>(answer.propertyNames()))
                    .as("%s answers with fields that are not described", call)
                    .isSubsetOf(schema.path("properties").propertyNames());
            answer.properties()
                    .forEach(e -> compare(
                            call, e.getValue(), schema.path("properties").path(e.getKey())));
        }
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : api.at(reference.substring(1));
    }

    private Answer send(Call call, String accepted, Map<String, String> made) throws Exception {
        var caller = new Caller(port)
                .as(
                        call.path().startsWith("/api/v1/tokens") || call.path().startsWith("/api/v1/account")
                                ? "admin"
                                : "hr")
                .with("Accept", accepted);
        var path = call.path();
        var query = new ArrayList<String>();
        for (var parameter : call.operation().path("parameters")) {
            var name = parameter.path("name").asString();
            // What was known at the instant of an example was nothing; the present takes its place.
            var value = switch (name) {
                case "knownAt" -> java.time.Instant.now().toString();
                // The example's mapping is not kept here, and its earlier population is none.
                case "mapping" -> "";
                case "since" -> made.getOrDefault("/api/v1/populations", "");
                default -> example(parameter).asString();
            };
            switch (parameter.path("in").asString()) {
                case "path" ->
                    path = path.replace(
                            "{" + name + "}",
                            name.equals("id") ? made.getOrDefault(collection(call.path()), value) : value);
                case "query" -> query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
                default -> caller = caller.with(name, value);
            }
        }
        var target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        var contents = call.operation()
                .path("requestBody")
                .path("content")
                .properties()
                .iterator();
        if (!contents.hasNext()) {
            return caller.send(call.method().toUpperCase(java.util.Locale.ROOT), target, BodyPublishers.noBody());
        }
        var content = contents.next();
        return caller.with("Content-Type", content.getKey())
                .send(
                        call.method().toUpperCase(java.util.Locale.ROOT),
                        target,
                        BodyPublishers.ofString(text(body(content.getValue()), made)));
    }

    /** An example's ids stand for things that are not there; those just made take their place. */
    private static String text(JsonNode example, Map<String, String> made) {
        if (example instanceof ObjectNode object
                && made.containsKey("/api/v1/populations")
                && object.has("population")) {
            object.put("population", made.get("/api/v1/populations"));
        }
        return example.isString() ? example.asString() : example.toString();
    }

    private static void remember(Call call, Answer answer, Map<String, String> made) {
        var location = answer.header("Location");
        if (!location.isEmpty() && call.method().equals("post")) {
            var slash = location.lastIndexOf('/');
            var start = location.indexOf("/api/");
            made.put(location.substring(start, slash), location.substring(slash + 1));
        }
    }

    private static String collection(String path) {
        var brace = path.indexOf("/{");
        return brace < 0 ? path : path.substring(0, brace);
    }

    private static List<String> accepted(Call call) {
        var types = call.statuses().stream()
                .flatMap(s -> call.operation().path("responses").path(s).path("content").propertyNames().stream())
                .distinct()
                .toList();
        return types.isEmpty() ? List.of("*/*") : types;
    }

    /** What makes things first, then what looks at them, then what removes them. */
    private List<Call> calls() {
        var calls = new ArrayList<Call>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                calls.add(new Call(path.getKey(), operation.getKey(), operation.getValue()))));
        calls.sort(Comparator.<Call>comparingInt(call -> METHODS.indexOf(call.method()))
                .thenComparing(call -> call.path().contains("{"))
                .thenComparing(Call::path));
        return calls;
    }

    private static JsonNode example(JsonNode parameter) {
        return parameter.has("example")
                ? parameter.path("example")
                : parameter.path("schema").path("example");
    }

    /** The example of a body: of the whole, or put together from those of its fields. */
    private JsonNode body(JsonNode content) {
        if (content.has("example")) {
            return content.path("example");
        }
        var named = content.path("examples").properties().iterator();
        if (named.hasNext()) {
            return named.next().getValue().path("value");
        }
        var schema = resolved(content.path("schema"));
        if (schema.has("example") || !schema.has("properties")) {
            return schema.path("example");
        }
        var body = tools.jackson.databind.json.JsonMapper.shared().createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(e -> body.set(e.getKey(), e.getValue().path("example")));
        return body;
    }

    private static boolean isAnyObject(JsonNode schema) {
        return schema.path("type").asString("").equals("object") && schema.size() == 1;
    }

    private static void expect(boolean holds, String otherwise, List<String> faults) {
        if (!holds) {
            faults.add(otherwise);
        }
    }
}
