package id.takar.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    private static final Duration USUAL_LIFE = Duration.ofDays(90);

    private final Tokens tokens;
    private final Clock clock;

    TokenApi(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    @PostMapping
    @Operation(summary = "Make a token; the answer shows it this once")
    ResponseEntity<NewToken> issue(@Valid @RequestBody TokenRequest wanted, Principal admin) {
        var expiresAt = wanted.expiresAt() == null
                ? clock.instant().plus(USUAL_LIFE).truncatedTo(ChronoUnit.SECONDS)
                : wanted.expiresAt();
        var issued = tokens.issue(wanted.name(), wanted.roles(), admin.getName(), expiresAt);
        return ResponseEntity.created(URI.create("/api/v1/tokens/" + issued.id()))
                .body(new NewToken(issued.id(), wanted.name(), wanted.roles(), expiresAt, issued.secret()));
    }

    @GetMapping
    @Operation(summary = "All tokens, those that hold and those that held")
    List<ApiToken> all() {
        return tokens.all();
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Take a token back, at once")
    ResponseEntity<Void> revoke(@PathVariable UUID id) {
        if (!tokens.revoke(id)) {
            throw Problem.notFound("There is no token `" + id + "`.");
        }
        return ResponseEntity.noContent().build();
    }

    record TokenRequest(
            @NotBlank @Size(max = 100) String name,
            @NotEmpty Set<Role> roles,
            @Future @Nullable Instant expiresAt) {}

    record NewToken(UUID id, String name, Set<Role> roles, Instant expiresAt, String token) {}
}
