package id.takar.run;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a publication that holds from an earlier day decides otherwise. Nothing that is kept is changed. */
@RestController
@RequestMapping("/api/v1/corrections/{publication}")
@Tag(name = "Decisions", description = "Look a decision up and ask why.")
class CorrectionApi {
    private static final String NUMBER = "The number of the publication, as it was answered";
    private static final int MOST = 500;

    private final Corrections corrections;

    CorrectionApi(Corrections corrections) {
        this.corrections = corrections;
    }

    /** Decisions that would come out otherwise, in pages. */
    @Schema(name = "Corrections", description = "Earlier decisions that a publication would make otherwise")
    record Listed(
            long publication,
            String release,
            LocalDate validFrom,

            @Schema(description = "How many earlier decisions were made again for this page")
            int examined,

            List<Correction> items,

            @Schema(description = "Ask for the next page with it as `after`; null when all was examined") @Nullable
            UUID next) {}

    /** A decision that would come out otherwise. */
    record Correction(
            UUID decision,
            LocalDate day,

            @Schema(description = "The release that decided")
            String release,

            List<Replays.Difference> differences) {}

    /** Which decisions to correct. */
    @Schema(name = "ToCorrect")
    record Wanted(
            @Schema(
                    description = "The decisions that new ones are to take the place of, as listed",
                    example = "[\"7d444840-9dc0-11d1-b245-5ffdce74fad2\"]")
            @NotNull
            @Size(min = 1, max = MOST)
            @UniqueElements
            List<@NotNull UUID> decisions) {}

    /** A decision that took the place of another. */
    @Schema(name = "Corrected", description = "A decision that took the place of another")
    record Corrected(UUID decision, UUID corrects, String release) {}

    @GetMapping
    @Operation(
            operationId = "corrections",
            summary = "The decisions made before a publication, about days on which it holds, that it would make"
                    + " otherwise: each with the outcomes that differ and the rules behind them",
            description = "Nothing that is kept is changed. A page makes up to `limit` decisions again; what was"
                    + " corrected already is left out.")
    Listed corrections(
            @Parameter(description = NUMBER, example = "1") @PathVariable long publication,
            @Parameter(description = "`next` of the page before", example = "00000000-0000-0000-0000-000000000000")
                    @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000")
                    UUID after,
            @Parameter(description = "How many to make again at most", example = "100")
                    @RequestParam(defaultValue = "100")
                    @Min(1)
                    @Max(MOST)
                    int limit) {
        var page = corrections.page(publication, after, limit);
        return new Listed(
                publication,
                page.publication().release(),
                page.publication().validFrom(),
                page.examined(),
                page.otherwise().stream()
                        .map(each -> new Correction(
                                each.stored().id(),
                                each.stored().day(),
                                each.stored().release(),
                                each.differences()))
                        .toList(),
                page.next());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "correct",
            summary = "Decides anew what a publication decides otherwise; each new decision points to the old one",
            description = "The old decisions stay as they are, and point to the new ones. All are decided anew or, when"
                    + " something stands against one of them, none.")
    @ApiResponse(responseCode = "201", description = "Decided anew, in the order asked for")
    List<Corrected> correct(
            @Parameter(description = NUMBER, example = "1") @PathVariable long publication,
            @Valid @RequestBody Wanted wanted,
            Principal caller) {
        return corrections.correct(publication, wanted.decisions(), caller.getName()).stream()
                .map(each -> new Corrected(each.id(), each.mustCorrect(), each.release()))
                .toList();
    }
}
