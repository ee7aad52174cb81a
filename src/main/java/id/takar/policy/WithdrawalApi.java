package id.takar.policy;

import id.takar.web.Fault;
import id.takar.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The emergency: an approver alone takes a publication back, and everybody sees it until a second one confirms. */
@RestController
@RequestMapping("/api/v1/withdrawals")
@Tag(name = "Withdrawals", description = "Publications that were taken back in an emergency.")
class WithdrawalApi {
    private static final int LONGEST_REASON = 2_000;

    private final Releases releases;

    WithdrawalApi(Releases releases) {
        this.releases = releases;
    }

    /** What to take back, and why. */
    record Wanted(
            @Schema(description = "The number of the publication", example = "7") @NotNull
            Long publication,

            @Schema(description = "Why", example = "It promotes without any assessment")
            @NotNull
            @Size(max = LONGEST_REASON)
            String reason) {}

    /** A publication that was taken back. */
    @Schema(name = "Withdrawal")
    record Described(
            long publication,
            String release,
            Instant at,
            String by,
            String reason,

            @Schema(description = "When a second approver confirmed it; null as long as none did") @Nullable
            Instant confirmedAt,

            @Nullable String confirmedBy) {
        static Described of(Publication publication) {
            var withdrawal = Objects.requireNonNull(publication.withdrawn());
            return new Described(
                    publication.number(),
                    publication.release(),
                    withdrawal.at(),
                    withdrawal.by(),
                    withdrawal.reason(),
                    withdrawal.confirmedAt(),
                    withdrawal.confirmedBy());
        }
    }

    @GetMapping
    @Operation(operationId = "withdrawals", summary = "Publications that were taken back, the latest first")
    List<Described> all() {
        return releases.publications().stream()
                .filter(each -> each.withdrawn() != null)
                .map(Described::of)
                .toList();
    }

    @PostMapping
    @Operation(
            operationId = "withdraw",
            summary = "Take a publication back at once, alone: what was published before it decides again",
            description = "Loud in the log, on health and on every page until a second approver confirms it. What was"
                    + " decided stays as it is; `/corrections` of a later publication changes it.")
    @ApiResponse(responseCode = "201", description = "Taken back")
    ResponseEntity<Described> withdraw(@Valid @RequestBody Wanted wanted, Principal caller) {
        if (wanted.reason().isBlank()) {
            throw Problem.invalid(
                    "Say why it is taken back.",
                    List.of(Fault.of("say why it is taken back").inField("reason")));
        }
        var publication = releases.withdraw(wanted.publication(), wanted.reason(), caller.getName());
        return ResponseEntity.created(URI.create("/api/v1/withdrawals/" + publication.number()))
                .body(Described.of(publication));
    }

    @PostMapping("/{publication}/confirm")
    @Operation(operationId = "confirmWithdrawal", summary = "Confirm, as a second approver, that it was right")
    Described confirm(
            @Parameter(description = "The number of the publication", example = "7") @PathVariable long publication,
            Principal caller) {
        return Described.of(releases.confirm(publication, caller.getName()));
    }
}
