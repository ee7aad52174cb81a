package id.takar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for programs, given and taken back by an administrator. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "Tokens", description = "For administrators: what programs sign in with")
class TokenApi {

    /** Work that nobody's name stands behind. Whoever changes rules or accounts makes a token for the own account. */
    private static final Set<Role> FOR_SERVICES = Set.of(Role.HR, Role.AUDITOR);

    private final Tokens tokens;
    private final TokenTimes times;

    TokenApi(Tokens tokens, TokenTimes times) {
        this.tokens = tokens;
        this.times = times;
    }

    @PostMapping
    @Operation(
            operationId = "issueToken",
            summary = "Make a token for a service; the answer shows it this once",
            description = "It is known as `token/` and its name, which no person can have.")
    @ApiResponse(responseCode = "201", description = "Made")
    ResponseEntity<NewToken> issue(@Valid @RequestBody TokenRequest wanted, Principal admin) {
        if (!FOR_SERVICES.containsAll(wanted.roles())) {
            throw Problem.invalid(
                    "No token was made.",
                    List.of(Fault.of("a token for a service is for HR or AUDITOR; other work is a person's, who makes"
                                    + " a token under /api/v1/account/tokens")
                            .at("/roles")));
        }
        var expiresAt = times.end(wanted.expiresAt());
        var issued = tokens.issue(wanted.name(), null, wanted.roles(), admin.getName(), expiresAt);
        return ResponseEntity.created(URI.create("/api/v1/tokens/" + issued.id()))
                .body(new NewToken(issued.id(), wanted.name(), wanted.roles(), expiresAt, issued.secret()));
    }

    @GetMapping
    @Operation(operationId = "tokens", summary = "All tokens, those that hold and those that held")
    List<ApiToken> all() {
        return tokens.all();
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "revokeToken", summary = "Take a token back, at once")
    @ApiResponse(responseCode = "204", description = "It holds no longer")
    ResponseEntity<Void> revoke(
            @Parameter(description = "The token's id", example = "0b6f3a52-6d0c-4c8e-9a57-1f5a7d1c2e90") @PathVariable
                    UUID id,
            Principal admin) {
        if (!tokens.revoke(id, admin.getName())) {
            throw Problem.notFound("There is no token `" + id + "`.");
        }
        return ResponseEntity.noContent().build();
    }

    record TokenRequest(
            @Schema(description = "What it is for", example = "payroll") @NotBlank @Size(max = 100)
            String name,

            @Schema(description = "What it may do", example = "[\"HR\"]") @NotEmpty
            Set<Role> roles,

            @Schema(description = "Until when; 90 days from now when left out", example = "2098-01-31T00:00:00Z")
            @Future
            @Nullable
            Instant expiresAt) {}

    record NewToken(UUID id, String name, Set<Role> roles, Instant expiresAt, String token) {}
}
