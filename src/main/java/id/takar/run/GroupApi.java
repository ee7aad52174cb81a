package id.takar.run;

import id.takar.facts.GroupKind;
import id.takar.population.GroupFiles;
import id.takar.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The groups of a run: its second stage, decided when all rows are. */
@RestController
@RequestMapping("/api/v1/runs/{id}/groups")
@Tag(name = "Runs")
class GroupApi {
    private static final int MOST = 500;

    private final Runs runs;
    private final GroupStore groups;
    private final JsonMapper json;
    private final GroupFiles files = new GroupFiles();

    GroupApi(Runs runs, GroupStore groups, JsonMapper json) {
        this.runs = runs;
        this.groups = groups;
        this.json = json;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "groupsOfRun",
            summary = "What was decided about the groups that the people of a run make",
            description = "Agencies, units, teams, programmes and activities, each with its sums under `file` and the"
                    + " canonical bytes of its decision. They are decided when all rows are, so there are none before the"
                    + " run is done.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of groups",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DescribedGroup.Page.class)))
    String groups(
            @Parameter(description = "The run's id", example = "0b9f6f4e-6a0e-4d53-9a56-0a8f5f0f2f11") @PathVariable
                    UUID id,
            @Parameter(description = "Only groups of these kinds", example = "UNIT")
                    @RequestParam(name = "kind", required = false)
                    @Nullable
                    List<GroupKind> kinds,
            @Parameter(description = "Only after this one; `next` of the page before", example = "0")
                    @RequestParam(defaultValue = "0")
                    @Min(0)
                    int after,
            @Parameter(description = "How many at most", example = "100")
                    @RequestParam(defaultValue = "100")
                    @Min(1)
                    @Max(MOST)
                    int limit) {
        var run = runs.find(id).orElseThrow(() -> Problem.notFound("There is no run `" + id + "`."));
        var wanted = kinds == null ? List.<GroupKind>of() : kinds;
        var found =
                run.state() == Run.State.DONE ? groups.after(id, wanted, after, limit + 1) : List.<GroupDecision>of();
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? page.get(page.size() - 1).number() : null;
        return page.stream()
                .map(this::item)
                .collect(Collectors.joining(",", "{\"items\":[", "],\"next\":" + next + "}"));
    }

    private String item(GroupDecision group) {
        var about = new LinkedHashMap<String, Object>();
        about.put("number", group.number());
        about.put("kind", group.kind());
        about.put("name", group.name());
        about.put("within", group.within());
        about.put("people", group.people());
        if (group.reason() != null) {
            about.put("reason", group.reason());
        }
        var text = json.writeValueAsString(about);
        var file = new String(files.write(group.file()), StandardCharsets.UTF_8);
        var decision = group.decision() == null
                ? ""
                : ",\"decision\":" + new String(group.decision().bytes(), StandardCharsets.UTF_8);
        return text.substring(0, text.length() - 1) + ",\"file\":" + file + decision + "}";
    }
}
