package id.takar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people do with their own account; with the password only, since a token must not make another. */
@RestController
@RequestMapping("/api/v1/account")
@Tag(name = "Own account", description = "One's own password, and tokens for git and scripts that act as oneself")
class OwnAccountApi {
    private final Accounts accounts;
    private final Tokens tokens;
    private final People people;
    private final TokenTimes times;

    OwnAccountApi(Accounts accounts, Tokens tokens, People people, TokenTimes times) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.people = people;
        this.times = times;
    }

    record NewPassword(
            @Schema(description = "The one until now", example = "the one until now") @NotNull
            String password,

            @Schema(
                    description = "The new one: 12 characters or more, 72 bytes at most",
                    example = "three words of mine")
            @NotNull
            String newPassword) {}

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "changePassword", summary = "Change one's own password; one's sessions end")
    @ApiResponse(responseCode = "204", description = "Changed")
    void password(@Valid @RequestBody NewPassword wanted, Authentication person) {
        accounts.changePassword(withPassword(person), wanted.password(), wanted.newPassword());
    }

    @PostMapping("/tokens")
    @Operation(
            operationId = "issueOwnToken",
            summary = "Make a token that acts as oneself; the answer shows it this once",
            description = "It does no more than the account may at the time, and ends with it.")
    @ApiResponse(responseCode = "201", description = "Made")
    ResponseEntity<TokenApi.NewToken> issue(@Valid @RequestBody TokenApi.TokenRequest wanted, Authentication person) {
        String name = withPassword(person);
        if (!people.roles(name).containsAll(wanted.roles())) {
            throw Problem.invalid(
                    "No token was made.",
                    List.of(Fault.of("a token has no role that you do not have").at("/roles")));
        }
        var expiresAt = times.end(wanted.expiresAt());
        var issued = tokens.issue(wanted.name(), name, wanted.roles(), name, expiresAt);
        return ResponseEntity.created(URI.create("/api/v1/account/tokens/" + issued.id()))
                .body(new TokenApi.NewToken(issued.id(), wanted.name(), wanted.roles(), expiresAt, issued.secret()));
    }

    @GetMapping("/tokens")
    @Operation(operationId = "ownTokens", summary = "The tokens that act as oneself")
    List<ApiToken> tokens(Authentication person) {
        return own(person.getName());
    }

    @DeleteMapping("/tokens/{id}")
    @Operation(operationId = "revokeOwnToken", summary = "Take such a token back, at once")
    @ApiResponse(responseCode = "204", description = "It holds no longer")
    ResponseEntity<Void> revoke(
            @Parameter(description = "The token's id", example = "0b6f3a52-6d0c-4c8e-9a57-1f5a7d1c2e90") @PathVariable
                    UUID id,
            Authentication person) {
        if (own(person.getName()).stream().noneMatch(token -> token.id().equals(id))) {
            throw Problem.notFound("You have no token `" + id + "`.");
        }
        tokens.revoke(id, person.getName());
        return ResponseEntity.noContent().build();
    }

    private List<ApiToken> own(String name) {
        return tokens.all().stream()
                .filter(token -> name.equals(token.account()))
                .toList();
    }

    private static String withPassword(Authentication person) {
        if (person.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn.getUsername();
        }
        throw Problem.of(HttpStatus.FORBIDDEN, "password-needed", "Do this with your password, not with a token.");
    }
}
