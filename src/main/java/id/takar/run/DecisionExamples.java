package id.takar.run;

import id.takar.engine.Runner;
import id.takar.evaluation.Decision;
import id.takar.evaluation.Explanation;
import id.takar.policy.Releases;
import id.takar.population.EmployeeFiles;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shows in the description of the API what the release in force really decides about the example employee, and why. */
@Component
class DecisionExamples implements OpenApiCustomizer {
    private static final Instant NOON = Instant.parse("2024-03-14T05:00:00Z");
    private static final UUID ID = UUID.fromString("7d444840-9dc0-11d1-b245-5ffdce74fad2");

    private static final int ROW = 1;

    private final Releases releases;
    private final Evaluators evaluators;
    private final Envelope envelope;
    private final JsonMapper json;

    DecisionExamples(Releases releases, Evaluators evaluators, Envelope envelope, JsonMapper json) {
        this.releases = releases;
        this.evaluators = evaluators;
        this.envelope = envelope;
        this.json = json;
    }

    @Override
    public void customise(OpenAPI api) {
        var release = releases.inForce();
        var decision = evaluators.with(release, e -> e.decide(Objects.requireNonNull(employee()), SyntheticCohort.DAY));
        var answer = json.readValue(envelope.of(stored(decision), List.of()), Object.class);
        var explanation = Explanation.of(decision, release, Locale.ENGLISH);
        var paths = api.getPaths();
        show(post(paths.get("/api/v1/evaluations")), MediaType.APPLICATION_JSON_VALUE, answer);
        show(get(paths.get("/api/v1/decisions/{id}")), MediaType.APPLICATION_JSON_VALUE, answer);
        show(
                get(paths.get("/api/v1/runs/{id}/decisions")),
                MediaType.APPLICATION_JSON_VALUE,
                Map.of("items", List.of(ofRun(answer)), "next", ROW));
        var why = get(paths.get("/api/v1/decisions/{id}/explanation"));
        show(why, MediaType.APPLICATION_JSON_VALUE, json.convertValue(explanation, Object.class));
        show(why, MediaType.TEXT_PLAIN_VALUE, explanation.text());
    }

    private static Map<String, Object> ofRun(Object answer) {
        var one = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) answer).forEach((name, value) -> one.put(String.valueOf(name), value));
        one.put("run", ID);
        one.put("row", ROW);
        return one;
    }

    private static void show(@Nullable Operation operation, String type, Object example) {
        if (operation != null) {
            operation.getResponses().forEach((status, response) -> {
                var content = response.getContent() == null
                        ? null
                        : response.getContent().get(type);
                if (status.startsWith("2") && content != null) {
                    content.setExample(example);
                }
            });
        }
    }

    private static @Nullable Operation post(@Nullable PathItem path) {
        return path == null ? null : path.getPost();
    }

    private static @Nullable Operation get(@Nullable PathItem path) {
        return path == null ? null : path.getGet();
    }

    private static id.takar.facts.@Nullable EmployeeFile employee() {
        try (var in = new ClassPathResource("demo/example-employee.json").getInputStream()) {
            return new EmployeeFiles().read(in.readAllBytes()).file();
        } catch (IOException e) {
            throw new IllegalStateException("the example employee file is missing", e);
        }
    }

    private static StoredDecision stored(Decision decision) {
        return new StoredDecision(
                ID,
                decision.release(),
                SyntheticCohort.DAY,
                ID,
                "0f343b0931126a20f133d67c2b018a3b5f0a0b1d9a5a8f3e6f0d9d6d0a1b2c3d",
                null,
                null,
                SyntheticCohort.DAY,
                NOON,
                Runner.STRAIGHT.word(),
                "takar 1.0.0, drools 10.2.0",
                NOON,
                "hr",
                null,
                null,
                decision);
    }
}
