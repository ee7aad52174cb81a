package id.takar.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says about the API as a whole: how to sign in, and the one form of every error. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Takar")
                        .version("v1")
                        .description("Evaluates civil servants with policies that can be read, run and proven."
                                + " Every error is an RFC 9457 problem document."))
                .components(new Components()
                        .addSecuritySchemes("basic", scheme("basic", "Name and password, or any name and a token."))
                        .addSecuritySchemes("bearer", scheme("bearer", "A token.")))
                .security(List.of(
                        new SecurityRequirement().addList("basic"), new SecurityRequirement().addList("bearer")));
    }

    /** Added last, for springdoc drops the schemas that no endpoint returns. */
    @Bean
    OpenApiCustomizer everyErrorIsAProblem() {
        return api -> {
            api.getComponents().addSchemas(PROBLEM, problem());
            if (api.getPaths() != null) {
                api.getPaths().values().stream()
                        .flatMap(path -> path.readOperations().stream())
                        .forEach(operation -> operation.getResponses().addApiResponse("default", anyError()));
            }
        };
    }

    private static ApiResponse anyError() {
        return new ApiResponse()
                .description("Any error")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static SecurityScheme scheme(String name, String description) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name).description(description);
    }

    private static Schema<?> problem() {
        var schema = new ObjectSchema();
        schema.setRequired(List.of("type", "title", "status"));
        return schema.description("RFC 9457: what went wrong, for one kind of action")
                .addProperty("type", text("The kind of problem, such as `/problems/invalid-fields`"))
                .addProperty("title", text("The kind of problem in words"))
                .addProperty("status", new IntegerSchema().description("The HTTP status"))
                .addProperty("detail", text("This case"))
                .addProperty("instance", text("What was asked for"))
                .addProperty("id", text("With a failure of ours: its name in the log"))
                .addProperty("errors", new ArraySchema().items(fault()).description("Each thing that is wrong"));
    }

    private static Schema<?> fault() {
        var schema = new ObjectSchema();
        schema.setRequired(List.of("detail"));
        return schema.addProperty("detail", text("What is wrong, and what would be right"))
                .addProperty("pointer", text("JSON pointer into the body"))
                .addProperty("field", text("A parameter or column"))
                .addProperty("file", text("A file"))
                .addProperty("line", new IntegerSchema())
                .addProperty("column", new IntegerSchema());
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
