package id.takar.run;

import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts the complete example of an employee file into the description of the API, so that a reader can send it. */
@Component
class ApiExamples implements OpenApiCustomizer {
    private static final String PATH = "/api/v1/evaluations";

    private final Object example;

    ApiExamples(JsonMapper json) throws java.io.IOException {
        try (var in = new ClassPathResource("demo/example-employee.json").getInputStream()) {
            JsonNode tree = json.readTree(in);
            this.example = json.treeToValue(tree, Object.class);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        var path = api.getPaths().get(PATH);
        if (path != null) {
            path.getPost().getRequestBody().getContent().values().forEach(content -> content.setExample(example));
        }
    }
}
