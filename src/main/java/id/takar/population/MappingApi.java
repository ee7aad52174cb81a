package id.takar.population;

import id.takar.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the columns of other systems are called, over HTTP. */
@RestController
@RequestMapping("/api/v1/mappings")
@Tag(name = "Populations", description = "Send the employee files of many.")
class MappingApi {
    private static final int LONGEST = 100;
    private static final String NAME = "What the mapping is called, such as the system's name";

    private final Mappings mappings;

    MappingApi(Mappings mappings) {
        this.mappings = mappings;
    }

    @GetMapping
    @Operation(operationId = "mappings", summary = "All column mappings: paths by heading, by the mapping's name")
    Map<String, Map<String, String>> all() {
        return mappings.all();
    }

    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "keepMapping",
            summary = "Keeps what the columns of a system are called, in place of an earlier mapping of this name",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "The path that each heading stands for; empty to leave a column out",
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            "{\"GOLRU\": \"rank.golongan\", \"NM_PEG\": \"identity.name\", \"ALAMAT\": \"\"}"))))
    @ApiResponse(responseCode = "204", description = "Kept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(
            @Parameter(description = NAME, example = "simpeg") @PathVariable @Size(max = LONGEST) String name,
            @org.springframework.web.bind.annotation.RequestBody Map<String, String> columns,
            Principal caller) {
        mappings.keep(name, columns, caller.getName());
    }

    @DeleteMapping("/{name}")
    @Operation(operationId = "forgetMapping", summary = "Forgets a mapping")
    @ApiResponse(responseCode = "204", description = "Forgotten")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@Parameter(description = NAME, example = "simpeg") @PathVariable @Size(max = LONGEST) String name) {
        if (!mappings.forget(name)) {
            throw Problem.notFound("There is no column mapping `" + name + "`.");
        }
    }
}
